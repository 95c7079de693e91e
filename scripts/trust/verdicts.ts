import { PROMISES } from './promises'

interface Assertion {
  readonly fullName: string
  readonly status: string
  readonly meta?: { readonly figure?: string }
}
export interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[]
}

export interface Verdict {
  readonly number: string
  readonly promise: string
  readonly figure: string
  readonly verdict: 'held' | 'broken' | 'not shown'
}

/** What the tests say about each promise. One that no test here carries is said to be not shown, never left out. */
export function verdictsOf(report: Report): Verdict[] {
  const all = report.testResults.flatMap((file) => file.assertionResults)
  return Object.entries(PROMISES).map(([number, promise]) => {
    const own = all.filter(
      (one) => new RegExp(`(^|\\s)${number}\\b`).test(one.fullName) && one.status !== 'skipped',
    )
    const broken = own.filter((one) => one.status !== 'passed').length
    const figures = own.flatMap((one) => one.meta?.figure ?? [])
    const figure = [`${own.length - broken} of ${own.length} tests`, ...figures].join('; ')
    const verdict = own.length === 0 ? 'not shown' : broken > 0 ? 'broken' : 'held'
    return { number, promise, figure: own.length === 0 ? '' : figure, verdict }
  })
}

/** The table for the screen. */
export function tableOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(
      ({ number, promise, figure, verdict }) =>
        `${number.padEnd(4)} ${verdict.padEnd(9)}  ${promise}${figure ? `  (${figure})` : ''}`,
    )
    .join('\n')
}

import type { Report } from './verdicts'

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly ok: boolean
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

/** What the tests that ask the running product say, in the shape of the others. */
export interface WalkReport {
  readonly suites: readonly Suite[]
}

/** A report of playwright as one of vitest: its annotations of type `figure` are the figures. */
export function reportOfWalk({ suites }: WalkReport): Report['testResults'] {
  const specsOf = (suite: Suite): NonNullable<Suite['specs']>[number][] => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specsOf),
  ]
  const assertionResults = suites.flatMap(specsOf).map(({ title, ok, tests }) => {
    const figure = tests
      .flatMap(({ annotations }) => annotations)
      .flatMap(({ type, description }) => (type === 'figure' && description ? [description] : []))
      .join('; ')
    const skipped = tests.every(({ status }) => status === 'skipped')
    return {
      fullName: title,
      status: skipped ? 'skipped' : ok ? 'passed' : 'failed',
      ...(figure ? { meta: { figure } } : {}),
    }
  })
  return [{ assertionResults }]
}

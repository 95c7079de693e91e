import { DAY } from '@/domain/kernel/time'

/** A record of a decision: its file name and its text. */
export type DecisionRecord = { readonly file: string; readonly text: string }

const PARTS = ['Context', 'Decision', 'Consequences', 'Reconsider when']
const LOOKED_AT = /^Looked at: (\d{4}-\d{2}-\d{2})$/m

/**
 * What is wrong with the form of the records, one sentence each. Their numbers run from 0001 without a hole; each has
 * its number in its title, a date on which it was last looked at, and four parts in one order, the last at the end.
 *
 * @example decisionFaults([{ file: '0002-gate.md', text: '# 2. Gate' }]) // → ['0002-gate.md: 0001 is missing before it', …]
 */
export function decisionFaults(records: readonly DecisionRecord[]): string[] {
  return records.flatMap(({ file, text }, at) => {
    const number = String(at + 1).padStart(4, '0')
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
    const faults = [
      ...(file.startsWith(`${number}-`) ? [] : [`${number} is missing before it`]),
      ...(text.startsWith(`# ${file.slice(0, 4)} `)
        ? []
        : [`begins with “# ${file.slice(0, 4)} ” and its title`]),
      ...(LOOKED_AT.test(text) ? [] : ['says when it was looked at: “Looked at: 2026-11-29”']),
      ...(headings.filter((heading) => PARTS.includes(heading)).join() === PARTS.join() &&
      headings.at(-1) === PARTS.at(-1)
        ? []
        : [`has the parts ${PARTS.join(', ')} in this order`]),
    ]
    return faults.map((fault) => `${file}: ${fault}`)
  })
}

/**
 * Records that nobody looked at for a year: is what stands under "Reconsider when" the case by now? `now` in epoch
 * milliseconds.
 *
 * @example oldDecisions([{ file: '0001-x.md', text: 'Looked at: 2025-01-01' }], Date.UTC(2026, 1, 1)) // → that record
 */
export function oldDecisions(records: readonly DecisionRecord[], now: number): DecisionRecord[] {
  return records.filter(({ text }) => {
    const date = LOOKED_AT.exec(text)?.[1]
    return date === undefined || now - Date.parse(date) > 365 * DAY
  })
}

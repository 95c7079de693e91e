const PRIVATE_PAPER =
  /\b(domain|friendliness|matching|trust|product|architecture|models|stack|peers|look)\.md\b|\bSource: [A-Z]\d|\bfriendliness [A-Z]\d/

/**
 * Lines that point to a paper which is not in the project, one sentence each: a newcomer cannot open it. What matters
 * of it stands in docs/practice.md or in a decision.
 *
 * @example closedSources('domain/offer/offer-states.ts', 'Source: domain.md D2.') // → ['domain/offer/offer-states.ts:1: …']
 */
export function closedSources(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, at) => (PRIVATE_PAPER.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : []))
}

/**
 * Headings of docs/practice.md that a text names and that are not there.
 *
 * @example lostHeadings('docs/practice.md, "Nowhere"', ['Terms']) // → ['Nowhere']
 */
export function lostHeadings(text: string, headings: readonly string[]): string[] {
  return [...text.matchAll(/docs\/practice\.md, "([^"]+)"/g)]
    .map(([, heading = '']) => heading)
    .filter((heading) => !headings.includes(heading))
}

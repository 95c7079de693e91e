/** What a map shows: the sets that are drawn, each maker once, in the words of their licences. */
export function creditsOf(sources: readonly { readonly set: string; readonly credit: string }[]): string {
  const drawn = sources.filter(({ set }) => ['areas', 'water', 'streets'].includes(set))
  return [...new Set(drawn.map(({ credit }) => credit))].join(' · ')
}

const OURS = ['areas', 'water', 'streets'] as const

/** What a map shows: the sets that are drawn, each maker once, in the words of their licences. */
export function creditsOf(
  sources: readonly { readonly set: string; readonly credit: string }[],
  ...more: readonly 'tiles'[]
): string {
  const sets: readonly string[] = [...OURS, ...more]
  const drawn = sources.filter(({ set }) => sets.includes(set))
  return [...new Set(drawn.map(({ credit }) => credit))].join(' · ')
}

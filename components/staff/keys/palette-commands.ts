export interface Command {
  readonly label: string
  /** Where it goes, or what it does on this page. */
  readonly to: string | (() => void)
  /** The key that does the same. */
  readonly key?: string
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The commands in which each word that was typed occurs, those that begin with it first. Accents and capitals do not count.
 *
 * @example found([{ label: 'Personen', to: '/p' }], 'per') // → [{ label: 'Personen', to: '/p' }]
 */
export function found(commands: readonly Command[], typed: string): Command[] {
  const words = bare(typed).split(/\s+/).filter(Boolean)
  const fits = commands.filter(({ label }) => words.every((word) => bare(label).includes(word)))
  const [first = ''] = words
  return fits.toSorted(
    (a, b) => Number(bare(b.label).startsWith(first)) - Number(bare(a.label).startsWith(first)),
  )
}

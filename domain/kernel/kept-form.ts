export type FormValues = Record<string, string | string[]>

/** Characters of one form that are kept while it goes back to its writer: a long letter, and no disk full of them. */
export const KEPT_CHARACTERS = 40_000

/**
 * The values of a form that fit. The longest are left out first, since a person types many short answers and one long one
 * at most; `lost` names what was left out, in the order of the form, so that the page can say so.
 *
 * @example fitting({ name: 'An', details: 'x'.repeat(50_000) }) // → { values: { name: 'An' }, lost: ['details'] }
 */
export function fitting(
  values: FormValues,
  characters = KEPT_CHARACTERS,
): { readonly values: FormValues; readonly lost: readonly string[] } {
  const kept: FormValues = {}
  let left = characters
  const sized = Object.entries(values).map(([name, value]) => ({ name, value, size: sizeOf(name, value) }))
  for (const { name, value, size } of sized.toSorted((a, b) => a.size - b.size)) {
    if (size <= left) kept[name] = value
    left -= Math.min(size, left)
  }
  return { values: kept, lost: Object.keys(values).filter((name) => !Object.hasOwn(kept, name)) }
}

function sizeOf(name: string, value: string | string[]): number {
  return (
    name.length +
    (typeof value === 'string' ? value.length : value.reduce((sum, one) => sum + one.length + 4, 0))
  )
}

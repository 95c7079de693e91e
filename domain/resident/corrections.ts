/** Who said that the new value is right, and how that was heard. */
export const CONFIRMED_BY = ['self', 'relative', 'paper'] as const
export const CONFIRMED_HOW = ['phone', 'in_person', 'mail', 'letter'] as const
/** The same, and what somebody changed on a page of their own. */
export const CORRECTED_HOW = [...CONFIRMED_HOW, 'page'] as const

export interface Correction {
  readonly field: string
  readonly before: string
  readonly after: string
}

const words = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.toSorted().join(', ')
      : String(value)

/**
 * What an edit really changes, field by field; a field that the edit does not name stays out of it.
 *
 * @example correctionsOf({ name: 'Jan', email: null }, { name: 'Jans', email: null })
 * // [{ field: 'name', before: 'Jan', after: 'Jans' }]
 */
export function correctionsOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Correction[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: words(before[field]), after: words(value) }))
    .filter((one) => one.before !== one.after)
}

// A null character, or half of a character outside the basic plane: no text column and no jsonb takes it.
const UNSTORABLE = /\0|\p{Surrogate}/gu

const cleaned = (value: string) => value.replace(UNSTORABLE, '')

/**
 * The same input without the characters that the database cannot keep, also in keys, so that a broken paste or a
 * hand-made form is never a fault of ours.
 *
 * @example storable({ name: 'Jan\0' }) // → { name: 'Jan' }
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return cleaned(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [cleaned(key), storable(one)]))
}

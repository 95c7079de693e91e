/**
 * Under what somebody is written down who gave a name, a number or both: the number is the name until we know it, and
 * looks like what it is. Null: neither was given.
 *
 * @example nameOrNumber('Jeanne', '015 00 00 78') // → 'Jeanne' @example nameOrNumber('', '015 00 00 78') // → '015 00 00 78'
 */
export const nameOrNumber = (name: string, number: string | null): string | null =>
  name === '' ? number || null : name

/** No name yet, only a number. @example isStillNumber('015 00 00 78') // → true @example isStillNumber('O') // → false */
export const isStillNumber = (name: string): boolean => /^[\d\s+()./-]+$/.test(name)

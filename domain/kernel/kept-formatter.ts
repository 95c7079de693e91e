/**
 * Making a formatter takes fifty times as long as asking it something, so each is made once for a language.
 *
 * @example const days = keptFormatter((tag) => new Intl.DateTimeFormat(tag)) // days('nl-BE') === days('nl-BE')
 */
export function keptFormatter<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>()
  return (tag) => {
    const known = made.get(tag)
    if (known !== undefined) return known
    const one = make(tag)
    made.set(tag, one)
    return one
  }
}

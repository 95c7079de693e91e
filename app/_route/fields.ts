/** What a browser sent, as plain values: text, or a list where a name stands more than once. Files are left out. */
export type Fields = Readonly<Record<string, string | string[]>>

export function fieldsOf(data: unknown): Fields {
  const fields: Record<string, string | string[]> = {}
  // An action is a public address: what calls it may send anything, and no form is an empty one.
  if (!(data instanceof FormData)) return fields
  for (const name of new Set(data.keys())) {
    // Names that begin with $ are the framework's own.
    if (name.startsWith('$')) continue
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    const [only] = values
    if (only !== undefined) fields[name] = values.length > 1 ? values : only
  }
  return fields
}

/** One text. @example textOf({ name: 'An' }, 'name') // → 'An' */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All of a group of boxes. */
export function listOf(fields: Fields, name: string): string[] {
  const value = fields[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

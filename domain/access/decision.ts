/** `hide` answers exactly as if the row did not exist. */
export type Decision = 'allow' | 'deny' | 'hide'

/** @example allowIf(false) // → 'hide'; allowIf(false, 'deny') // → 'deny' */
export function allowIf(condition: boolean, otherwise: 'deny' | 'hide' = 'hide'): Decision {
  return condition ? 'allow' : otherwise
}

/** `hide` answers exactly as if the row did not exist. */
export type Decision = 'allow' | 'deny' | 'hide'

export function allowIf(condition: boolean, otherwise: 'deny' | 'hide' = 'hide'): Decision {
  return condition ? 'allow' : otherwise
}

import { ERASED_KINDS, type ErasedKind } from './erasure'

/** Somebody who was erased: a number that leads to nobody. */
export interface Erased {
  readonly id: string
  readonly kind: ErasedKind
  readonly at: Date
}

/**
 * One line of the list of the erased.
 *
 * @example erasedLine({ id: '0190…', kind: 'resident', at: new Date(0) }) // → '1970-01-01T00:00:00.000Z resident 0190…\n'
 */
export const erasedLine = ({ id, kind, at }: Erased): string => `${at.toISOString()} ${kind} ${id}\n`

const LINE = new RegExp(`^(\\S+) (${ERASED_KINDS.join('|')}) ([0-9a-f-]{36})$`)

/**
 * The list as it was written; a line that a full disk cut off is left out.
 *
 * @example readErased('1970-01-01T00:00:00.000Z resident 01900000-0000-7000-8000-000000000000\n').length // → 1
 */
export function readErased(text: string): Erased[] {
  return text.split('\n').flatMap((line) => {
    const [, at = '', kind, id = ''] = LINE.exec(line) ?? []
    const known = ERASED_KINDS.find((one) => one === kind)
    return known && !Number.isNaN(Date.parse(at)) ? [{ id, kind: known, at: new Date(at) }] : []
  })
}

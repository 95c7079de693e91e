import type { Reason } from './reasons'

/**
 * A refusal that was to be expected. `reason` is the key of a sentence in `messages/` under `errors`,
 * `field` names the input it belongs to, so that a form can show it beside the right question.
 *
 * @example refuse('offer.taken') // → { ok: false, reason: 'offer.taken' }
 */
export interface Refusal {
  readonly ok: false
  readonly reason: Reason
  readonly field?: string
  readonly values?: Readonly<Record<string, string | number>>
  /** Other fields that are wrong as well, so that a reader hears everything at once. */
  readonly also?: readonly {
    readonly field: string
    readonly reason: Reason
    readonly values?: Readonly<Record<string, string | number>>
  }[]
}

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

export type Result<T> = Success<T> | Refusal

/** @example ok(3) // → { ok: true, value: 3 } */
export function ok<T>(value: T): Success<T> {
  return { ok: true, value }
}

/** @example refuse('phone.invalid', { field: 'phone' }) // → { ok: false, reason: 'phone.invalid', field: 'phone' } */
export function refuse(reason: Reason, extra: Pick<Refusal, 'field' | 'values' | 'also'> = {}): Refusal {
  return { ok: false, reason, ...extra }
}

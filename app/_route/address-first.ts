import { type SaidAddress, type Where, whereSaid } from '@/domain/address'
import type { Actor } from '@/domain/kernel/actor'
import type { Locale } from '@/domain/kernel/locales'
import type { Reason } from '@/domain/kernel/reasons'
import type { Outcome } from '@/services/gate/outcome'
import { currentActor } from '@/services/session/current'
import type { AsTyped } from './action'
import { type Fields, textOf } from './fields'

/** The fields of an address, on every form that asks for one. */
export const saidAddress = (fields: Fields): SaidAddress => ({
  typed: textOf(fields, 'address'),
  box: textOf(fields, 'box'),
  choice: textOf(fields, 'addressId'),
  searched: textOf(fields, 'searched'),
  quarter: textOf(fields, 'quarter'),
  point: textOf(fields, 'point'),
})

/** The form comes back with a sentence at its address. */
export const addressRefused = (reason: Reason): Outcome<never> => ({
  ok: false,
  kind: 'refused',
  refusal: { ok: false, reason, field: 'address' },
})

/**
 * The part of an action of staff whose form comes back once with the addresses that fit, and goes on when one is chosen.
 * The operation itself decides everything else.
 */
export function addressFirst<I extends object, T>(
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  input: (fields: Fields, where: Where, locale: Locale) => AsTyped<NoInfer<I>>,
) {
  return {
    actor: currentActor,
    operation: async (actor: Actor, chosen: { input: I } | null): Promise<Outcome<T>> =>
      chosen === null ? addressRefused('address.choose') : operation(actor, chosen.input),
    input: (fields: Fields, locale: Locale) => {
      const where = whereSaid(saidAddress(fields))
      return where && { input: input(fields, where, locale) }
    },
  }
}

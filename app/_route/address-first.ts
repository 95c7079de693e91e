import { boxIn } from '@/domain/address'
import type { Actor } from '@/domain/kernel/actor'
import type { Outcome } from '@/services/gate/outcome'
import { type Fields, textOf } from './fields'

interface Where {
  addressId: string | null
  houseNumber: string
  box: string
  typed: string
}

/** Its own field, or the end of the line: nobody types it twice. */
export const boxOf = (fields: Fields) => textOf(fields, 'box') || boxIn(textOf(fields, 'address'))

/** `searched` tells which words the choices on the page belonged to: other words mean another choice. */
export function addressIsChosen(fields: Fields): boolean {
  const typed = textOf(fields, 'address').trim()
  return typed === '' || (textOf(fields, 'addressId') !== '' && textOf(fields, 'searched').trim() === typed)
}

/** The chosen address, or the words as they were typed. */
export function whereOf(fields: Fields): Where {
  const [addressId = '', houseNumber = ''] = textOf(fields, 'addressId').split('|')
  const listed = addressIsChosen(fields) && addressId !== '' && addressId !== 'as-typed'
  return {
    addressId: listed ? addressId : null,
    houseNumber: listed ? houseNumber : '',
    box: boxOf(fields),
    typed: listed ? '' : textOf(fields, 'address'),
  }
}

/**
 * The form comes back once with the addresses that fit, and goes on when one is chosen. The operation itself decides
 * everything else.
 */
export function afterAddress<I, T>(operation: (actor: Actor, input: I) => Promise<Outcome<T>>) {
  return async (actor: Actor, input: { chosen: boolean; input: I }): Promise<Outcome<T>> =>
    input.chosen
      ? operation(actor, input.input)
      : { ok: false, kind: 'refused', refusal: { ok: false, reason: 'address.choose', field: 'address' } }
}

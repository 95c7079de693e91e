import { namesTownOf, parseAddressQuery, streetKey } from '@/domain/address'
import type { Actor } from '@/domain/kernel/actor'
import { refuse } from '@/domain/kernel/result'
import { searchAddresses } from '@/services/address/queries'
import type { Outcome } from '@/services/gate/outcome'
import { saveAnswers } from '@/services/help-request/commands'
import type { Step } from './steps'

export interface TypedAddress {
  readonly typed: string
  readonly box: string
  /** What was chosen from the list: the id of an address, or NOT_LISTED; empty when there was no list. */
  readonly choice: string
  /** The words that the list was made for. A choice counts only as long as they stand there. */
  readonly searched: string
}

export const NOT_LISTED = 'none'

function streetOf(typed: string): string | null {
  const query = parseAddressQuery(typed)
  return query.kind === 'street' ? query.street : null
}

/** The number as it was typed, for houses that our list does not have. */
export function typedNumber(typed: string): string {
  const query = parseAddressQuery(typed)
  return query.kind === 'street' ? (query.houseNumber ?? '') : ''
}

/** The streets that are called exactly so; only when there are none, those that resemble it. */
export function likely<Hit extends { street: string }>(found: readonly Hit[], typed: string): readonly Hit[] {
  const same = found.filter(({ street }) => streetKey(street) === streetOf(typed))
  return same.length > 0 ? same : found
}

/** Saves an address that can be only one; else the form comes back with the addresses it could be. */
export async function takeAddress(
  actor: Actor,
  { typed, box, choice, searched }: TypedAddress,
): Promise<Outcome<{ next: Step | null }>> {
  const save = (addressId: string | null) =>
    saveAnswers(actor, {
      step: 'where',
      answers: { addressId, houseNumber: typedNumber(typed), box, typed },
    })
  if (typed.trim() === '') return refused('address.missing')
  if (choice && searched === typed) return save(choice === NOT_LISTED ? null : choice)
  const found = await searchAddresses(actor, { text: typed.slice(0, 200) })
  if (!found.ok) return found
  const [only, ...others] = likely(found.value, typed)
  const sure = only?.precision === 'exact' && streetKey(only.street) === streetOf(typed)
  if (sure && others.length === 0 && namesTownOf(parseAddressQuery(typed), only)) return save(only.addressId)
  if (found.value.length === 0) return refused('address.unknown')
  return refused(found.value.some(({ addressId }) => addressId) ? 'address.choose' : 'address.number')
}

function refused(reason: string): Outcome<never> {
  return { ok: false, kind: 'refused', refusal: refuse(reason, { field: 'typed' }) }
}

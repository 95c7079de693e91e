import { addressRefused } from '@/app/_route/address-first'
import {
  choiceOf,
  namesTownOf,
  parseAddressQuery,
  type SaidAddress,
  streetKey,
  type Where,
  whereSaid,
} from '@/domain/address'
import type { Actor } from '@/domain/kernel/actor'
import { searchAddresses } from '@/services/address/queries'
import type { Outcome } from '@/services/gate/outcome'
import { saveAnswers } from '@/services/help-request/commands'
import type { Step } from './steps'

function streetOf(typed: string): string | null {
  const query = parseAddressQuery(typed)
  return query.kind === 'street' ? query.street : null
}

/** The streets that are called exactly so; only when there are none, those that resemble it. */
export function likely<Hit extends { street: string }>(found: readonly Hit[], typed: string): readonly Hit[] {
  const same = found.filter(({ street }) => streetKey(street) === streetOf(typed))
  return same.length > 0 ? same : found
}

/** Saves an address that can be only one; else the form comes back with the addresses it could be. */
export async function takeAddress(actor: Actor, said: SaidAddress): Promise<Outcome<{ next: Step | null }>> {
  const save = (where: Where) => saveAnswers(actor, { step: 'where', answers: { ...where } })
  const { typed } = said
  if (typed.trim() === '') return addressRefused('address.missing')
  const where = whereSaid(said)
  if (where) return save(where)
  const found = await searchAddresses(actor, { text: typed.slice(0, 200) })
  if (!found.ok) return found
  const [only, ...others] = likely(found.value, typed)
  const sure = only?.precision === 'exact' && streetKey(only.street) === streetOf(typed)
  const alone = sure && others.length === 0 && namesTownOf(parseAddressQuery(typed), only)
  const taken = alone ? whereSaid({ ...said, choice: choiceOf(only), searched: typed }) : null
  if (taken) return save(taken)
  if (found.value.length === 0) return addressRefused('address.unknown')
  return addressRefused(found.value.some(({ addressId }) => addressId) ? 'address.choose' : 'address.number')
}

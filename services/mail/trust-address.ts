import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { mayGuide } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { addressKey } from './address-key'

const READERS = ['resident', 'volunteer'] as const

async function readerOf(tx: Tx, about: (typeof READERS)[number], id: string) {
  const { resident, volunteer } = table
  const person = about === 'resident' ? resident : volunteer
  const [row] = await tx
    .select({ id: person.id, email: person.email, neighbourhoodId: person.neighbourhoodId })
    .from(person)
    .where(eq(person.id, id))
    .for('update')
  return row ? { ...row, about } : null
}

/** "Dit adres klopt toch": a server said that nobody lives there, the person says otherwise. Letters go to it again. */
export const trustAddress = command({
  name: 'mail.trust-address',
  input: z.strictObject({
    about: z.enum(READERS),
    id: uuid,
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
  }),
  subject: (tx, { about, id }) => readerOf(tx, about, id),
  decide: (actor, reader) => (reader.about === 'resident' ? mayKnow(actor, reader) : mayGuide(actor, reader)),
  run: async ({ tx, actor, input, subject: { id, email, about }, now }) => {
    const { badAddress, correction } = table
    const marked = eq(badAddress.addressKey, addressKey(email ?? ''))
    if (!email || (await tx.$count(badAddress, marked)) === 0) return refuse('mail.addressFine')
    await tx.delete(badAddress).where(marked)
    const { confirmedBy, how } = input
    const whose = about === 'resident' ? { residentId: id } : { volunteerId: id }
    const by = actor.kind === 'user' ? actor.id : null
    await tx
      .insert(correction)
      .values({ ...whose, field: 'mailWorks', before: email, after: email, confirmedBy, how, by, at: now })
    return ok({ id })
  },
})

/** Did this address take no mail, and is it written to no more? */
export async function isAddressWrong(tx: Tx, email: string | null): Promise<boolean> {
  const { badAddress } = table
  return email !== null && (await tx.$count(badAddress, eq(badAddress.addressKey, addressKey(email)))) > 0
}

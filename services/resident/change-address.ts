import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { addressLine } from '@/domain/address'
import { ok, refuse } from '@/domain/kernel/result'
import { CONFIRMED_BY, CONFIRMED_HOW, correctionsOf } from '@/domain/resident/corrections'
import { moveHome } from '../case/move-home'
import { followMove, handOver } from '../case/moved'
import { command } from '../gate/command'
import { box, text, uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

const none = z.literal('').transform(() => null)

/**
 * Where somebody lives now, or really lived: found again on the map, or kept as it was typed with the quarter that staff
 * name. Open requests follow, whoever was asked or helps hears it, and the coordinator of the new quarter takes over.
 */
export const changeAddress = command({
  name: 'resident.change-address',
  input: z.strictObject({
    residentId: uuid,
    where: z.strictObject({
      addressId: z.uuid().nullable(),
      houseNumber: text(12).default(''),
      box: box.default(''),
      typed: text(200).default(''),
    }),
    /** Only for an address outside the list. */
    neighbourhoodId: z.union([none, text(60)]).default(null),
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const { where, confirmedBy, how } = input
    if (where.addressId === null && where.typed === '') return refuse('address.missing', { field: 'address' })
    const quarter = where.addressId === null ? input.neighbourhoodId : null
    const [known] = quarter
      ? await tx.select().from(table.neighbourhood).where(eq(table.neighbourhood.id, quarter))
      : []
    if (quarter && !known) return refuse('person.quarter', { field: 'neighbourhoodId' })
    const act = { tx, actor, now }
    const moved = await moveHome(act, subject.id, { where: { ...where, quarter }, box: where.box })
    if (!moved) return ok({ id: subject.id })
    const { to } = moved
    const by = actor.kind === 'user' ? actor.id : null
    const [change] = correctionsOf(
      { address: addressLine(moved.from, 'bus') },
      { address: addressLine(to, 'bus') },
    )
    if (change)
      await tx
        .insert(table.correction)
        .values({ ...change, residentId: subject.id, confirmedBy, how, by, at: now })
    await followMove(act, subject.id, { from: moved.from, to })
    await handOver(act, subject.id, { from: moved.from, to })
    return ok({ id: subject.id })
  },
})

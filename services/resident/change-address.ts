import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { addressLine } from '@/domain/address'
import { ok, refuse } from '@/domain/kernel/result'
import { CONFIRMED_BY, CONFIRMED_HOW, correctionsOf } from '@/domain/resident/corrections'
import { WHERE } from '../case/home-at'
import { moveHome } from '../case/move-home'
import { followMove, handOver } from '../case/moved'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

/** As it is kept in the history of a person. */
const WORDS = { box: 'bus', point: (near: string) => `punt op de kaart bij ${near}` }

/**
 * Where somebody lives now, or really lived: found again on the map, or kept as it was typed with the quarter that staff
 * name. Open requests follow, whoever was asked or helps hears it, and the coordinator of the new quarter takes over.
 */
export const changeAddress = command({
  name: 'resident.change-address',
  input: z.strictObject({
    residentId: uuid,
    where: z.strictObject(WHERE),
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const { where, confirmedBy, how } = input
    if (where.addressId === null && where.typed === '' && where.point === '')
      return refuse('address.missing', { field: 'address' })
    const act = { tx, actor, now }
    const home = await moveHome(act, subject.id, { where, box: where.box })
    if (!home.ok) return home
    const moved = home.value
    if (!moved) return ok({ id: subject.id })
    const { to } = moved
    const by = actor.kind === 'user' ? actor.id : null
    const [change] = correctionsOf(
      { address: addressLine(moved.from, WORDS) },
      { address: addressLine(to, WORDS) },
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

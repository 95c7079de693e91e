import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import { askSecond } from '../case/second-look'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

/** Never these two together: no list, round or wave offers it, and no hand can. */
export const keepApart = command({
  name: 'resident.keep-apart',
  input: z.strictObject({
    residentId: z.uuid('person.chooseResident'),
    volunteerId: z.uuid('person.chooseNeighbour'),
    wishedBy: z.enum(['resident', 'volunteer', 'staff'], 'person.wishedBy').default('staff'),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, input, subject }) => {
    const [volunteer] = await tx
      .select({ id: table.volunteerInLine.id })
      .from(table.volunteerInLine)
      .where(eq(table.volunteerInLine.id, input.volunteerId))
    if (!volunteer) return refuse('person.chooseNeighbour', { field: 'volunteerId' })
    await tx
      .insert(table.volunteerBlock)
      .values({ volunteerId: volunteer.id, residentId: subject.id, wishedBy: input.wishedBy })
      .onConflictDoNothing()
    return ok({ id: subject.id })
  },
})

/** Somebody says they may meet again. A promise of safety is not lifted by one person: another decides. */
export const letMeetAgain = command({
  name: 'resident.let-meet-again',
  input: z.strictObject({
    residentId: uuid,
    volunteerId: uuid,
    reason: requiredText(300, 'person.whyAgain'),
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteerBlock } = table
    const { volunteerId, reason, confirmedBy, how } = input
    const { id: residentId, neighbourhoodId } = subject
    const kept = and(eq(volunteerBlock.residentId, residentId), eq(volunteerBlock.volunteerId, volunteerId))
    if ((await tx.$count(volunteerBlock, kept)) === 0) return refuse('state.changed')
    const about = { volunteerId, residentId, neighbourhoodId, reason, confirmedBy, how }
    return askSecond({ tx, actor, now }, 'meet_again', about)
  },
})

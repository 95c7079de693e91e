import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

/** Never these two together: no list, round or wave offers it, and no hand can. */
export const keepApart = command({
  name: 'resident.keep-apart',
  input: z.strictObject({
    residentId: uuid,
    volunteerId: z.uuid('person.chooseNeighbour'),
    wishedBy: z.enum(['resident', 'staff'], 'person.wishedBy').default('staff'),
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

export const letMeetAgain = command({
  name: 'resident.let-meet-again',
  input: z.strictObject({ residentId: uuid, volunteerId: uuid }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, input, subject }) => {
    const { volunteerBlock } = table
    await tx
      .delete(volunteerBlock)
      .where(
        and(eq(volunteerBlock.residentId, subject.id), eq(volunteerBlock.volunteerId, input.volunteerId)),
      )
    return ok({ id: subject.id })
  },
})

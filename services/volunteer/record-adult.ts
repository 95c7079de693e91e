import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { ok } from '@/domain/kernel/result'
import { endDuties } from '../case/duty'
import { lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** They told somebody of us that they are eighteen now. Said once, and never taken back: nobody grows younger. */
export const recordAdult = command({
  name: 'volunteer.record-adult',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, subject: { id, isMinor }, now }) => {
    if (isMinor) await tx.update(table.volunteer).set({ isMinor: false }).where(eq(table.volunteer.id, id))
    await endDuties({ tx, actor, now }, id, 'ask_adult')
    return ok({ id })
  },
})

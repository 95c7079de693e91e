import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPlanTalks } from '@/domain/access/intake'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { endDuties } from '../case/duty'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedMoment } from './moments'

/**
 * "I have this talk": of a colleague who left, or who cannot. Hour and place stay, so nobody is written to; the page of
 * whoever comes names somebody else.
 */
export const takeOverTalk = command({
  name: 'intake.take-over',
  input: z.strictObject({
    momentId: uuid,
    /** Whose it was on the page: two who press at once do not take it from each other. */
    from: uuid,
  }),
  subject: (tx, input) => lockedMoment(tx, input.momentId),
  decide: mayPlanTalks,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, volunteer, startsAt, outcome, interviewerId: before } = subject
    const interviewerId = userIdOf(actor)
    if (!volunteer || outcome !== null || interviewerId === null) return refuse('intake.notBooked')
    if (startsAt <= now) return refuse('intake.begun')
    if (before === interviewerId) return ok({ id })
    if (before !== input.from) return refuse('duty.taken')
    const { intakeMoment } = table
    await tx.update(intakeMoment).set({ interviewerId }).where(eq(intakeMoment.id, id))
    await endDuties({ tx, actor, now }, volunteer.id, 'call_about_talk')
    return ok({ id })
  },
})

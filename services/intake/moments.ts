import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPlanTalks } from '@/domain/access/intake'
import { momentsIn, TALK_MINUTES, TALK_WEEKS } from '@/domain/intake/moments'
import { ok, refuse } from '@/domain/kernel/result'
import { lockedNeighbour } from '../case/lock'
import { moveVolunteer } from '../case/transition'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

const time = z.string('intake.time').regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'intake.time')
const oneOf = (choices: readonly number[], missing: string) =>
  z.coerce.number(missing).refine((said) => choices.includes(said), missing)

/** Hours in which somebody sits ready, as moments that people may choose. */
export const publishMoments = command({
  name: 'intake.publish',
  input: z.strictObject({
    interviewerId: z.uuid('intake.interviewer'),
    place: requiredText(120, 'intake.place'),
    date: z.iso.date('intake.date'),
    from: time,
    to: time,
    minutes: oneOf(TALK_MINUTES, 'intake.minutes'),
    weeks: oneOf(TALK_WEEKS, 'intake.weeks').default(1),
  }),
  subject: async () => ({ neighbourhoodId: null }),
  decide: mayPlanTalks,
  run: async ({ tx, input, now }) => {
    const { interviewerId, place, ...hours } = input
    const { user } = table
    const [interviewer] = await tx
      .select({ deactivatedAt: user.deactivatedAt })
      .from(user)
      .where(and(eq(user.id, interviewerId), eq(user.role, 'coordinator')))
    if (!interviewer || interviewer.deactivatedAt)
      return refuse('intake.interviewer', { field: 'interviewerId' })
    const spans = momentsIn(hours, now.getTime())
    if (!spans.ok) return spans
    await tx.insert(table.intakeMoment).values(spans.value.map((span) => ({ interviewerId, place, ...span })))
    return ok({ count: spans.value.length })
  },
})

/** The moment, and of whoever it is kept for what may be known here. */
export async function lockedMoment(tx: Tx, momentId: string) {
  const { intakeMoment } = table
  const which = eq(intakeMoment.id, momentId)
  const [seen] = await tx.select({ volunteerId: intakeMoment.volunteerId }).from(intakeMoment).where(which)
  const volunteer = seen?.volunteerId ? await lockedNeighbour(tx, seen.volunteerId) : null
  // In this order, as whoever chooses it does.
  const [moment] = await tx.select().from(intakeMoment).where(which).for('update')
  if (!moment || moment.volunteerId !== (volunteer?.id ?? null)) return null
  return { ...moment, neighbourhoodId: volunteer?.neighbourhoodId ?? null, volunteer }
}

/** We cannot be there. Whoever counted on it hears it and chooses another. */
export const withdrawMoment = command({
  name: 'intake.withdraw',
  input: z.strictObject({ momentId: uuid }),
  subject: (tx, input) => lockedMoment(tx, input.momentId),
  decide: mayPlanTalks,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, subject, now }) => {
    const { id, volunteer, startsAt, outcome } = subject
    if (outcome !== null || startsAt <= now) return refuse('intake.past')
    const { intakeMoment } = table
    if (!volunteer) {
      await tx.delete(intakeMoment).where(eq(intakeMoment.id, id))
      return ok({ id, told: false })
    }
    // Before the neighbour goes back, so that the moment is not free for the next.
    await tx.update(intakeMoment).set({ outcome: 'withdrawn' }).where(eq(intakeMoment.id, id))
    const moved = await moveVolunteer({ tx, actor, now }, volunteer, 'invited')
    if (!moved.ok) return moved
    await queueMail(tx, { template: 'talk-withdrawn', volunteerId: volunteer.id, momentId: id })
    return ok({ id, told: true })
  },
})

import { and, asc, eq, isNull, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import { parentFirst } from '@/domain/intake/age'
import { isTalkAhead } from '@/domain/intake/talk-stage'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import type { Act } from '../case/act'
import { endDuties, openGuide } from '../case/duty'
import { freeAgain, mayInterview } from '../case/talk'
import { moveVolunteer } from '../case/transition'
import { queueMail } from '../mail/queue'

type Neighbour = typeof table.volunteer.$inferSelect

/**
 * Keeps a moment for a neighbour, in the place of another one that they had. Who comes second finds it taken: both rows
 * are locked, in one order, so that two who change places do not wait for each other.
 *
 * @param after a moment that begins before this cannot be chosen any more
 */
export async function bookMoment(
  act: Act,
  neighbour: Neighbour,
  momentId: string,
  after: Date,
): Promise<Result<{ id: string }>> {
  const { tx, now } = act
  const { id: volunteerId } = neighbour
  if (!isTalkAhead(neighbour.state)) return refuse('intake.over')
  if (parentFirst(neighbour)) return refuse('volunteer.parentFirst')
  const { intakeMoment } = table
  const mine = and(eq(intakeMoment.volunteerId, volunteerId), isNull(intakeMoment.outcome))
  const rows = await tx
    .select()
    .from(intakeMoment)
    .where(or(and(eq(intakeMoment.id, momentId), mayInterview(volunteerId)), mine))
    .orderBy(asc(intakeMoment.id))
    .for('update')
  const own = rows.find((one) => one.volunteerId === volunteerId && one.outcome === null)
  const wanted = rows.find((one) => one.id === momentId)
  if (own?.id === momentId) return ok({ id: volunteerId })
  if (own && own.startsAt <= now) return refuse('intake.begun')
  if (!wanted || wanted.volunteerId !== null) return refuse('intake.taken')
  if (wanted.startsAt <= now) return refuse('intake.past')
  if (wanted.startsAt <= after) return refuse('intake.soon')
  if (own) await freeAgain(tx, own.id, volunteerId)
  await tx.update(intakeMoment).set({ volunteerId, bookedAt: now }).where(eq(intakeMoment.id, momentId))
  if (neighbour.state === 'intake_booked') {
    await endDuties(act, volunteerId, 'call_about_talk')
    await openGuide(act, { ...neighbour, talkAt: wanted.startsAt })
  } else {
    const moved = await moveVolunteer(act, neighbour, 'intake_booked')
    if (!moved.ok) return moved
  }
  await queueMail(tx, { template: 'talk-booked', volunteerId, momentId })
  return ok({ id: volunteerId })
}

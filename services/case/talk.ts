import { type AnyColumn, and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { hashOf, intakeSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import type { Act } from './act'

const { intakeMoment, intakeInvitation } = table

/** More than anybody looks through; a city that publishes more has enough in the next weeks. */
const MOST_FREE = 60

/** Who may have the talk with this neighbour. */
export const mayInterview = (volunteerId: string | AnyColumn) =>
  sql`${intakeMoment.interviewerId} in (select app.interviewers_for(${volunteerId}::uuid))`

/** The moment that is kept for a neighbour, until it is known how it went. */
export async function talkOf(tx: Tx, volunteerId: string) {
  const [own] = await tx
    .select()
    .from(intakeMoment)
    .where(and(eq(intakeMoment.volunteerId, volunteerId), isNull(intakeMoment.outcome)))
  return own ?? null
}

/** What this neighbour may still choose, the soonest first. */
export const freeMoments = (tx: Tx, volunteerId: string, after: Date) =>
  tx
    .select({
      id: intakeMoment.id,
      startsAt: intakeMoment.startsAt,
      endsAt: intakeMoment.endsAt,
      place: intakeMoment.place,
      interviewer: sql<string>`app.interviewer_name(${intakeMoment.interviewerId})`,
    })
    .from(intakeMoment)
    .where(and(isNull(intakeMoment.volunteerId), gt(intakeMoment.startsAt, after), mayInterview(volunteerId)))
    .orderBy(asc(intakeMoment.startsAt), asc(intakeMoment.id))
    .limit(MOST_FREE)

/** The address at which a neighbour chooses. */
export const newInvitation = (tx: Tx, volunteerId: string, salt: string) =>
  tx.insert(intakeInvitation).values({ tokenHash: hashOf(intakeSecret(salt)), volunteerId, salt })

/** The same for a locked neighbour who may have one already: then that is the one. */
export async function ensureInvitation(tx: Tx, volunteerId: string): Promise<void> {
  const known = await tx.$count(intakeInvitation, eq(intakeInvitation.volunteerId, volunteerId))
  if (known === 0) await newInvitation(tx, volunteerId, v7())
}

/** Somebody else may have it, unless whoever sat there left: then there is nothing to have. */
export const freeAgain = (tx: Tx, momentId: string, volunteerId: string) => {
  const sits = mayInterview(volunteerId)
  return tx
    .update(intakeMoment)
    .set({
      volunteerId: sql`case when ${sits} then null else ${intakeMoment.volunteerId} end`,
      bookedAt: sql`case when ${sits} then null else ${intakeMoment.bookedAt} end`,
      outcome: sql`case when ${sits} then null else 'withdrawn' end`,
    })
    .where(eq(intakeMoment.id, momentId))
}

/** The neighbour goes on, or back: what is still to come is free again, and what was is written down. */
export async function leaveMoment({ tx, now }: Act, volunteerId: string, to: VolunteerState): Promise<void> {
  const own = await talkOf(tx, volunteerId)
  if (!own) return
  if (own.startsAt > now) await freeAgain(tx, own.id, volunteerId)
  else
    await tx
      .update(intakeMoment)
      .set({ outcome: to === 'intake_done' ? 'held' : 'missed' })
      .where(eq(intakeMoment.id, own.id))
}

import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayBookTalk, mayPlanTalks } from '@/domain/access/intake'
import { TALK_AHEAD } from '@/domain/intake/talk-stage'
import { hasRole, userIdOf } from '@/domain/kernel/actor'
import { addDays, atLocalHour, localDate, weekdayOf } from '@/domain/kernel/time'
import { isLeftAlone } from '../case/left-talks'
import { volunteersWithin } from '../case/volunteers-within'
import { list } from '../gate/list'
import type { Tx } from '../gate/transaction'

const { intakeMoment, intakeInvitation, user } = table

/** More wait at once only where nobody looked for weeks; the longest wait stands first. */
const MOST_WAITING = 50

/** When somebody sits ready and nobody chose it yet. */
const openMoments = (tx: Tx, now: Date) =>
  tx
    .select({
      id: intakeMoment.id,
      startsAt: intakeMoment.startsAt,
      endsAt: intakeMoment.endsAt,
      place: intakeMoment.place,
      interviewerId: intakeMoment.interviewerId,
      interviewer: user.name,
    })
    .from(intakeMoment)
    .innerJoin(user, eq(user.id, intakeMoment.interviewerId))
    .where(
      and(
        isNull(intakeMoment.volunteerId),
        gte(intakeMoment.startsAt, now),
        eq(user.role, 'coordinator'),
        isNull(user.deactivatedAt),
      ),
    )
    .orderBy(asc(intakeMoment.startsAt))
    .limit(120)

/** A week of talks on one screen: who comes when, who waits for a moment, and what is still free. */
export const intakeRound = list({
  name: 'intake.round',
  input: z.strictObject({
    /** Weeks from this one. */
    week: z.coerce.number().int().min(-8).max(26).catch(0).default(0),
    whose: z.enum(['mine', 'all']).catch('mine').default('mine'),
  }),
  from: table.volunteer,
  reach: volunteersWithin,
  reads: ['volunteer.name', 'volunteer.phone'],
  rows: async ({ tx, actor, within, input, now }) => {
    const today = localDate(now.getTime())
    const monday = addDays(today, input.week * 7 - weekdayOf(today))
    const [from, until] = [monday, addDays(monday, 7)].map((day) => new Date(atLocalHour(day, 0)))
    const whose = hasRole(actor, 'coordinator') ? input.whose : 'all'
    const person = {
      volunteerId: within.id,
      firstName: within.firstName,
      lastName: within.lastName,
      phone: within.phone,
      state: within.state,
      stateSince: within.stateSince,
      neighbourhoodId: within.neighbourhoodId,
      kinds: within.kinds,
      wish: within.wish,
      isMinor: within.isMinor,
      parentYesAt: within.parentYesAt,
    }
    const talks = await tx
      .select({
        ...person,
        id: intakeMoment.id,
        startsAt: intakeMoment.startsAt,
        endsAt: intakeMoment.endsAt,
        place: intakeMoment.place,
        outcome: intakeMoment.outcome,
        interviewer: user.name,
        interviewerId: intakeMoment.interviewerId,
        isLeft: isLeftAlone,
      })
      .from(within)
      .innerJoin(intakeMoment, eq(intakeMoment.volunteerId, within.id))
      .innerJoin(user, eq(user.id, intakeMoment.interviewerId))
      .where(
        and(
          from && gte(intakeMoment.startsAt, from),
          until && lt(intakeMoment.startsAt, until),
          or(isNull(intakeMoment.outcome), inArray(intakeMoment.outcome, ['held', 'missed'])),
          whose === 'mine'
            ? or(
                eq(intakeMoment.interviewerId, userIdOf(actor) ?? ''),
                and(isNull(intakeMoment.outcome), gte(intakeMoment.startsAt, now), isLeftAlone),
              )
            : undefined,
        ),
      )
      .orderBy(asc(intakeMoment.startsAt), asc(intakeMoment.id))
    const waiting = await tx
      .select({
        ...person,
        callAskedAt: intakeInvitation.callAskedAt,
        /** Who may have the talk with them. */
        interviewers: sql<string[]>`array(select app.interviewers_for(${within.id})::text)`,
        missed: sql<number>`(select count(*)::int from ${intakeMoment} where ${intakeMoment.volunteerId} = ${within.id}
          and ${intakeMoment.outcome} = 'missed')`,
      })
      .from(within)
      .leftJoin(intakeInvitation, eq(intakeInvitation.volunteerId, within.id))
      .leftJoin(intakeMoment, and(eq(intakeMoment.volunteerId, within.id), isNull(intakeMoment.outcome)))
      .where(and(inArray(within.state, [...TALK_AHEAD]), isNull(intakeMoment.id)))
      .orderBy(asc(within.stateSince), asc(within.id))
      .limit(MOST_WAITING)
    const interviewers = await tx
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(and(eq(user.role, 'coordinator'), isNull(user.deactivatedAt)))
      .orderBy(asc(user.name))
    return {
      monday,
      whose,
      talks,
      waiting: waiting.map((one) => ({ ...one, mayBook: mayBookTalk(actor, one) === 'allow' })),
      open: await openMoments(tx, now),
      interviewers,
      mayPlan: mayPlanTalks(actor, { neighbourhoodId: null }) === 'allow',
    }
  },
})

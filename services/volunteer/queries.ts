import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayReadList } from '@/domain/access/neighbour-list'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { DAY } from '@/domain/kernel/time'
import {
  statesInGroup,
  VOLUNTEER,
  VOLUNTEER_GROUPS,
  type VolunteerGroup,
} from '@/domain/volunteer/volunteer-states'
import { DUTY_NAMES, numberToCall, withHands } from '../case/duty-names'
import { volunteerFound } from '../case/found'
import { requestsWithin } from '../case/reach'
import { volunteersWithin } from '../case/volunteers-within'
import { whoWorksHere } from '../case/who-works-here'
import { text, uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'
import { isAddressWrong } from '../mail/trust-address'
import { keptApart } from './kept-apart'
import { keptChoices } from './kept-choices'
import { listedOf } from './listed'
import { lookalikesOf } from './lookalikes'
import { partnerNamed } from './partner'

export { letterPause } from './by-letter'
export { volunteerFunnel } from './funnel'
export { mailChangeByLetter } from './mail-change'
export { recruitment } from './recruitment'

/** Caring neighbours by where they are on their road. A coordinator sees their own neighbourhoods. */
export const volunteersList = list({
  name: 'volunteer.list',
  input: z.strictObject({
    group: z.enum(VOLUNTEER_GROUPS).default('active'),
    search: text(80).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  from: table.volunteer,
  reach: volunteersWithin,
  reads: ['volunteer.name'],
  rows: async ({ tx, actor, within, input }) => {
    const matching = input.search ? volunteerFound(within.id, input.search) : undefined
    const rows = await tx
      .select({
        id: within.id,
        firstName: within.firstName,
        lastName: within.lastName,
        state: within.state,
        stateSince: within.stateSince,
        pausedUntil: within.pausedUntil,
        kinds: within.kinds,
        neighbourhood: table.neighbourhood.name,
        neighbourhoodId: within.neighbourhoodId,
      })
      .from(within)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, within.neighbourhoodId))
      .where(and(inArray(within.state, statesInGroup(input.group)), matching))
      .orderBy(input.group === 'new' ? asc(within.stateSince) : asc(within.firstName), asc(within.id))
      .limit(51)
      .offset((input.page - 1) * 50)
    const counts = await tx
      .select({ state: within.state, count: sql<number>`count(*)::int` })
      .from(within)
      .where(matching)
      .groupBy(within.state)
    const countOf = (group: VolunteerGroup) =>
      counts.filter((one) => VOLUNTEER[one.state].group === group).reduce((sum, one) => sum + one.count, 0)
    return {
      rows: rows.slice(0, 50).map(({ neighbourhoodId, ...row }) => ({
        ...row,
        mayOpen: mayGuide(actor, { neighbourhoodId }) === 'allow',
      })),
      hasNext: rows.length > 50,
      mayReadList: mayReadList(actor) === 'allow',
      counts: {
        new: countOf('new'),
        active: countOf('active'),
        resting: countOf('resting'),
        past: countOf('past'),
        listed: countOf('listed'),
      },
    }
  },
})

/** One caring neighbour with the intake and what they were asked lately. */
export const volunteerDetail = view({
  name: 'volunteer.detail',
  input: z.strictObject({ volunteerId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, input.volunteerId))
    return row ?? null
  },
  decide: mayGuide,
  reads: [
    'volunteer.name',
    'volunteer.phone',
    'volunteer.email',
    'volunteer.address',
    'volunteer.intake_notes',
    'resident.name',
  ],
  show: async ({ tx, actor, subject: volunteer, now }) => {
    const reach = requestsWithin(actor)
    const [neighbourhood] = volunteer.neighbourhoodId
      ? await tx
          .select()
          .from(table.neighbourhood)
          .where(eq(table.neighbourhood.id, volunteer.neighbourhoodId))
      : []
    const asks = await tx
      .select({
        id: table.offer.id,
        state: table.offer.state,
        sentAt: table.offer.sentAt,
        kind: table.helpRequest.kind,
        reference: table.helpRequest.reference,
      })
      .from(table.offer)
      .innerJoin(table.helpRequest, eq(table.helpRequest.id, table.offer.helpRequestId))
      .where(
        and(
          eq(table.offer.volunteerId, volunteer.id),
          sql`${table.offer.sentAt} is not null`,
          reach === 'all' ? undefined : reach === 'none' ? sql`false` : reach,
        ),
      )
      .orderBy(desc(table.offer.sentAt))
      .limit(20)
    const timeline = await tx
      .select({
        id: table.transition.id,
        thing: table.transition.thing,
        toState: table.transition.toState,
        at: table.transition.at,
        reason: table.transition.reason,
        heard: table.transition.heard,
      })
      .from(table.transition)
      .where(
        and(
          eq(table.transition.thingId, volunteer.id),
          inArray(table.transition.thing, ['volunteer', 'duty']),
          isNull(table.transition.helpRequestId),
        ),
      )
      .orderBy(desc(table.transition.at))
    const corrections = await tx
      .select({
        id: table.correction.id,
        field: table.correction.field,
        before: table.correction.before,
        after: table.correction.after,
        confirmedBy: table.correction.confirmedBy,
        how: table.correction.how,
        at: table.correction.at,
      })
      .from(table.correction)
      .where(eq(table.correction.volunteerId, volunteer.id))
      .orderBy(desc(table.correction.at))
    const { duty } = table
    const duties = await tx
      .select({
        id: duty.id,
        kind: duty.kind,
        why: duty.why,
        dueAt: duty.dueAt,
        putOffs: duty.putOffs,
        attempts: duty.attempts,
        asksAddress: duty.asksAddress,
        ownerRole: duty.ownerRole,
        ownerId: duty.ownerId,
        ownerName: table.user.name,
        helpRequestId: duty.helpRequestId,
        volunteerId: duty.volunteerId,
        residentName: sql<string | null>`null`,
        volunteerName: DUTY_NAMES.volunteerName,
        volunteerPhone: numberToCall(duty.id),
      })
      .from(duty)
      .innerJoin(table.volunteerInLine, eq(table.volunteerInLine.id, duty.volunteerId))
      .leftJoin(table.user, eq(table.user.id, duty.ownerId))
      // What is about a request ends on the page of that request.
      .where(and(eq(duty.volunteerId, volunteer.id), isNull(duty.helpRequestId), isNull(duty.endedAt)))
      .orderBy(asc(duty.dueAt))
    const around = await keptApart(tx, volunteer.id)
    return {
      volunteer,
      ...around,
      keptChoices: await keptChoices(tx, volunteer, around.known),
      listed: await listedOf(tx, volunteer.id),
      lookalikes: await lookalikesOf(tx, actor, volunteer),
      partner: await partnerNamed(tx, volunteer.id),
      corrections,
      addressWrong: await isAddressWrong(tx, volunteer.email),
      duties: await withHands(tx, duties, now),
      colleagues: await whoWorksHere(tx, volunteer.neighbourhoodId),
      neighbourhood: neighbourhood?.name ?? null,
      asks,
      timeline,
    }
  },
})

/** What I offer, as the volunteer sees it; with how often I was asked, visible to myself. */
export const myProfile = view({
  name: 'volunteer.mine',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'user' || actor.volunteerId === null) return null
    const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, actor.volunteerId))
    return row ?? null
  },
  decide: isVolunteer,
  reads: [],
  show: async ({ tx, subject, now }) => {
    const since = new Date(now.getTime() - 14 * DAY)
    const asks14 = await tx.$count(
      table.offer,
      and(
        eq(table.offer.volunteerId, subject.id),
        sql`${table.offer.sentAt} > ${since.toISOString()}::timestamptz`,
      ),
    )
    const { mailChange } = table
    const [waiting] = await tx
      .select({ email: mailChange.email })
      .from(mailChange)
      .where(
        and(
          eq(mailChange.volunteerId, subject.id),
          isNull(mailChange.confirmedAt),
          isNull(mailChange.stoppedAt),
          gt(mailChange.expiresAt, now),
        ),
      )
    const { intakeNotes: _notes, idempotencyKey: _k, ...mine } = subject
    /** Another mail address that did not say yes yet. */
    return { ...mine, asks14, newMail: waiting?.email ?? null }
  },
})

import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate, mayWorkOn } from '@/domain/access/help-request'
import { sameDoor } from '@/domain/address'
import type { Actor } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { reachOf } from '@/domain/resident/reach'
import { nextComing } from '@/domain/visit/next-time'
import { partOf } from '../case/already-part-of'
import { contactsOf } from '../case/contacts'
import { DUTY_NAMES, numberToCall, withHands } from '../case/duty-names'
import { requestsWithin } from '../case/reach'
import { standingYeses } from '../case/standing-yes'
import { staysOf } from '../case/stays-shown'
import { visitsOfRequest } from '../case/visits-shown'
import { whoWorksHere } from '../case/who-works-here'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { referrerOf } from './ask-referrer'
import { partnerIn } from './partner'

type ResidentRow = typeof table.resident.$inferSelect

/** A large building has many homes behind one number; so many of them are looked at. */
const SAME_HOUSE = 50
const SHOWN = 5

/** Other requests by the same telephone number or from the same door. Shown, never merged silently. */
async function mayBeTheSame(tx: Tx, actor: Actor, requestId: string, resident: ResidentRow) {
  const reach = requestsWithin(actor)
  const rows = await tx
    .select({
      id: table.helpRequest.id,
      reference: table.helpRequest.reference,
      state: table.helpRequest.state,
      kind: table.helpRequest.kind,
      createdAt: table.helpRequest.createdAt,
      residentName: table.resident.name,
      box: table.resident.box,
      samePhone: sql<boolean>`coalesce(${table.resident.phone} = ${resident.phone}, false)`,
    })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(
      and(
        ne(table.helpRequest.id, requestId),
        reach === 'all' ? undefined : reach === 'none' ? sql`false` : reach,
        or(
          resident.phone ? eq(table.resident.phone, resident.phone) : undefined,
          resident.street && resident.houseNumber
            ? and(
                eq(table.resident.street, resident.street),
                eq(table.resident.houseNumber, resident.houseNumber),
                eq(table.resident.postcode, resident.postcode ?? ''),
              )
            : undefined,
        ) ??
          // Neither a number nor a house: nobody is the same by that.
          sql`false`,
      ),
    )
    .orderBy(desc(table.helpRequest.createdAt))
    .limit(SAME_HOUSE)
  return rows
    .filter((one) => one.samePhone || sameDoor(one.box, resident.box) !== 'other')
    .slice(0, SHOWN)
    .map(({ box: _door, ...one }) => one)
}

/** All that staff need of one request: person, wish, offers, timeline, notes, worries, possible duplicates. */
export const requestDetail = view({
  name: 'help-request.detail',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, input.helpRequestId))
    return row ?? null
  },
  decide: mayWorkOn,
  reads: [
    'resident.name',
    'resident.phone',
    'resident.email',
    'resident.address',
    'volunteer.name',
    'volunteer.phone',
  ],
  show: async ({ tx, actor, subject: request, now }) => {
    const [found] = await tx
      .select({ resident: table.resident, neighbourhood: table.neighbourhood.name })
      .from(table.resident)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.resident.neighbourhoodId))
      .where(eq(table.resident.id, request.residentId))
    const offers = await tx
      .select({
        id: table.offer.id,
        state: table.offer.state,
        rank: table.offer.rank,
        sentAt: table.offer.sentAt,
        expiresAt: table.offer.expiresAt,
        answeredAt: table.offer.answeredAt,
        declineReason: table.offer.declineReason,
        walkMetres: table.offer.walkMetres,
        volunteerId: table.volunteerInLine.id,
        volunteerName: sql<string>`${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName}`,
      })
      .from(table.offer)
      .innerJoin(table.volunteerInLine, eq(table.volunteerInLine.id, table.offer.volunteerId))
      .where(eq(table.offer.helpRequestId, request.id))
      .orderBy(asc(table.offer.rank))
    const matches = await tx
      .select({
        match: table.match,
        volunteerName: sql<string>`${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName}`,
        volunteerPhone: table.volunteerInLine.phone,
      })
      .from(table.match)
      .innerJoin(table.volunteerInLine, eq(table.volunteerInLine.id, table.match.volunteerId))
      .where(eq(table.match.helpRequestId, request.id))
      .orderBy(desc(table.match.createdAt))
    const timeline = await tx
      .select({
        id: table.transition.id,
        thing: table.transition.thing,
        fromState: table.transition.fromState,
        toState: table.transition.toState,
        actorKind: table.transition.actorKind,
        actorName: table.user.name,
        reason: table.transition.reason,
        heard: table.transition.heard,
        at: table.transition.at,
      })
      .from(table.transition)
      .leftJoin(table.user, eq(table.user.id, table.transition.actorId))
      .where(eq(table.transition.helpRequestId, request.id))
      .orderBy(asc(table.transition.at), asc(table.transition.id))
    const notes = await tx
      .select({
        id: table.note.id,
        text: table.note.text,
        healthReason: table.note.healthReason,
        at: table.note.createdAt,
        authorName: table.user.name,
      })
      .from(table.note)
      .leftJoin(table.user, eq(table.user.id, table.note.authorId))
      .where(eq(table.note.helpRequestId, request.id))
      .orderBy(desc(table.note.createdAt))
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
        ...DUTY_NAMES,
        volunteerPhone: numberToCall(duty.id),
      })
      .from(duty)
      .innerJoin(table.helpRequest, eq(table.helpRequest.id, duty.helpRequestId))
      .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, duty.volunteerId))
      .leftJoin(table.user, eq(table.user.id, duty.ownerId))
      .where(and(eq(duty.helpRequestId, request.id), isNull(duty.endedAt)))
      .orderBy(asc(duty.dueAt))
    const { pairWord } = table
    const words = await tx
      .select({
        id: pairWord.id,
        matchId: pairWord.matchId,
        kind: pairWord.kind,
        writer: pairWord.writer,
        text: pairWord.text,
        state: pairWord.state,
        at: pairWord.createdAt,
      })
      .from(pairWord)
      .where(eq(pairWord.helpRequestId, request.id))
      .orderBy(desc(pairWord.createdAt))
    const { referrerQuestion, signal, user } = table
    const questions = await tx
      .select({
        id: referrerQuestion.id,
        question: referrerQuestion.question,
        text: referrerQuestion.text,
        askedAt: referrerQuestion.askedAt,
        expiresAt: referrerQuestion.expiresAt,
        answer: referrerQuestion.answer,
        answeredAt: referrerQuestion.answeredAt,
      })
      .from(referrerQuestion)
      .where(eq(referrerQuestion.helpRequestId, request.id))
      .orderBy(asc(referrerQuestion.askedAt))
    const told = await tx
      .select({ signal, toldBy: { name: user.name, organisation: user.organisation } })
      .from(signal)
      .leftJoin(user, eq(user.id, signal.referrerId))
      .where(eq(signal.helpRequestId, request.id))
    const signals = told.map(({ signal: one, toldBy }) => ({ ...one, toldBy }))
    const visits =
      request.timing === 'weekly' ? await visitsOfRequest(tx, request.seriesOf ?? request.id, now) : []
    const shown = matches.find(({ match }) => stateIs(MATCH, match.state, 'visible'))
    return {
      request,
      resident: found?.resident ?? null,
      reach: found ? reachOf(found.resident, await contactsOf(tx, found.resident.id)) : null,
      neighbourhood: found?.neighbourhood ?? null,
      standing: (await standingYeses(tx, [request.residentId], now)).size > 0,
      offers,
      matches,
      timeline,
      notes,
      words,
      stays: await staysOf(tx, request.id),
      signals,
      questions,
      referrer: await referrerOf(tx, request),
      duties: await withHands(tx, duties, now),
      colleagues: await whoWorksHere(tx, request.neighbourhoodId),
      partOf: await partOf(tx, request),
      partner: await partnerIn(tx, request.kind, matches),
      visits,
      nextOn: nextComing(shown?.match.visit ?? null, visits, now.getTime()),
      sameAs: found ? await mayBeTheSame(tx, actor, request.id, found.resident) : [],
      mayCoordinate: mayCoordinate(actor, request) === 'allow',
    }
  },
})

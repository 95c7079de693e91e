import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { mayAnswer } from '@/domain/access/volunteer'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { hasRole } from '@/domain/kernel/actor'
import { CITY_TIME_ZONE } from '@/domain/kernel/time'
import { waitsForNewYes } from '@/domain/match/new-yes'
import { wholeMetres } from '@/domain/matching/candidates/rank'
import { hasHeadStart } from '@/domain/matching/waves/head-start'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'
import { offerOf } from './answer'
import { candidatesInCity, type ShownLeftOut } from './city/candidates'
import { distanceToTell } from './told-distance'

export { myLoad } from './care'
export { chanceModel } from './chance/model'
export { anotherInstead } from './instead'
export { roundPlan } from './round/plan'
export { widenings } from './widenings'

/** Who could help with a ready request and why; who was left out and why. */
export const candidates = view({
  name: 'offer.candidates',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx
      .select({
        request: table.helpRequest,
        resident: table.resident,
        neighbourhood: table.neighbourhood.name,
      })
      .from(table.helpRequest)
      .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .where(eq(table.helpRequest.id, input.helpRequestId))
    return row ? { ...row, id: row.request.id, neighbourhoodId: row.request.neighbourhoodId } : null
  },
  decide: mayCoordinate,
  reads: ['resident.name', 'volunteer.name'],
  show: async ({ tx, subject, now }) => {
    const { request, resident, neighbourhood } = subject
    const found = await candidatesInCity(tx, request, resident, now)
    const person = (id: string, one: Pick<ShownLeftOut, 'row' | 'walkMetres' | 'walkIsEstimate'>) => ({
      id,
      name: `${one.row.firstName} ${one.row.lastName}`.trim(),
      neighbourhoodId: one.row.neighbourhoodId,
      walkMetres: wholeMetres(one.walkMetres),
      walkIsEstimate: one.walkIsEstimate,
    })
    return {
      request,
      neighbourhood,
      residentName: resident.name,
      complete: found !== null,
      atOnce: offersAtOnce(request.kind ?? 'OTHER'),
      /** Whether who came last time would be asked alone first. */
      headStart: hasHeadStart(
        { urgency: request.urgency, deadline: request.deadline?.getTime() ?? null },
        now.getTime(),
        CITY_TIME_ZONE,
      ),
      now: now.getTime(),
      /** How many there are; the first of them follow. */
      candidateCount: found?.count ?? 0,
      candidates: (found?.candidates ?? []).map((one) => ({
        ...person(one.volunteer.id, one),
        toldDistance: found ? distanceToTell(found.facts, one) : ('far' as const),
        probability: one.chance.probability,
        reasons: one.chance.reasons,
        place: one.place,
        cameLast: one.volunteer.cameLast.includes(resident.id),
        asks14: one.volunteer.asks14,
        visits28: one.volunteer.visits28,
        openAsks: one.volunteer.openAsks,
        lastAskedAt: one.volunteer.lastAskedAt,
      })),
      /** How many were left out under each first rule; the first of each follow. */
      leftOutCounts: [...(found?.leftOutCounts ?? [])],
      leftOut: (found?.leftOut ?? []).map((one) => ({ ...person(one.id, one), clauses: one.clauses })),
    }
  },
})

/** What a volunteer reads before answering: what, where roughly, when, how long and why them. Never who. */
export const offerToAnswer = view({
  name: 'offer.to-answer',
  input: z.strictObject({ offerId: uuid.optional() }),
  subject: async (tx, input, actor) => {
    const [row] = await tx.select().from(table.offer).where(offerOf(actor, input.offerId))
    return row ?? null
  },
  decide: mayAnswer,
  reads: [],
  show: async ({ tx, subject: offer, now }) => {
    const [row] = await tx
      .select({
        kind: table.helpRequest.kind,
        urgency: table.helpRequest.urgency,
        timing: table.helpRequest.timing,
        visitDate: table.helpRequest.visitDate,
        dayPart: table.helpRequest.dayPart,
        slots: table.helpRequest.slots,
        durationMinutes: table.helpRequest.durationMinutes,
        version: table.helpRequest.version,
        neighbourhood: table.neighbourhood.name,
      })
      .from(table.helpRequest)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .where(eq(table.helpRequest.id, offer.helpRequestId))
    const [volunteer] = await tx
      .select({
        firstName: table.volunteer.firstName,
        slots: table.volunteer.slots,
        pausedUntil: table.volunteer.pausedUntil,
      })
      .from(table.volunteer)
      .where(eq(table.volunteer.id, offer.volunteerId))
    const [match] = await tx
      .select({ state: table.match.state, version: table.match.version })
      .from(table.match)
      .where(eq(table.match.offerId, offer.id))
    const open = offer.state === 'sent' && offer.expiresAt !== null && offer.expiresAt > now
    return {
      id: offer.id,
      state: offer.state === 'sent' && !open ? ('expired' as const) : offer.state,
      expiresAt: offer.expiresAt,
      declineReason: offer.declineReason,
      /** Of the wish that is shown: the answer goes with it. */
      version: row?.version ?? 1,
      asksAgain: Boolean(row && match && waitsForNewYes(match, row)),
      resting: Boolean(volunteer?.pausedUntil && volunteer.pausedUntil > now),
      firstName: volunteer?.firstName ?? '',
      reasons: offer.reasons,
      distance: offer.toldDistance,
      sharedSlots: (volunteer?.slots ?? 0) & (row?.slots ?? 0),
      request: row ?? null,
    }
  },
})

/** Offers that wait for this volunteer's answer. */
export const myOpenOffers = list({
  name: 'offer.mine-open',
  input: z.strictObject({}),
  from: table.offer,
  reach: (actor) =>
    actor.kind === 'user' && hasRole(actor, 'volunteer') && actor.volunteerId
      ? eq(table.offer.volunteerId, actor.volunteerId)
      : 'none',
  reads: [],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        expiresAt: within.expiresAt,
        distance: within.toldDistance,
        kind: table.helpRequest.kind,
        timing: table.helpRequest.timing,
        visitDate: table.helpRequest.visitDate,
        dayPart: table.helpRequest.dayPart,
        slots: table.helpRequest.slots,
        neighbourhood: table.neighbourhood.name,
      })
      .from(within)
      .innerJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .where(eq(within.state, 'sent'))
      .orderBy(within.expiresAt),
})

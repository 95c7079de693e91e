import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { countSlots, type SlotMask } from '@/domain/kernel/slots'
import { stateIs, statesThatAre } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { NO_HISTORY } from '@/domain/matching/chance/acceptance'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { stillCounts } from '@/domain/offer/asked-anew'
import { atHomeOf } from '@/domain/resident/wishes'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { alreadyPartOf } from '../case/already-part-of'
import { standingYeses } from '../case/standing-yes'
import { matchingReads, type Tx } from '../gate/transaction'
import { bondsWith } from './bonds'
import { answerHistories } from './history'

export type RequestRow = typeof table.helpRequest.$inferSelect
export type ResidentRow = typeof table.resident.$inferSelect

export interface AskedBy {
  readonly request: RequestRow
  readonly resident: Pick<ResidentRow, 'id' | 'lat' | 'lon' | 'wishes'>
}

/** What the engine needs of these requests, by id; one about which something is still unknown is left out. */
export async function requestFacts(
  tx: Tx,
  requests: readonly AskedBy[],
  now: Date,
): Promise<ReadonlyMap<string, RequestFacts>> {
  const asked = await tx
    .select({
      helpRequestId: table.offer.helpRequestId,
      volunteerId: table.offer.volunteerId,
      state: table.offer.state,
      version: table.offer.version,
      declineReason: table.offer.declineReason,
    })
    .from(table.offer)
    .where(
      inArray(
        table.offer.helpRequestId,
        requests.map(({ request }) => request.id),
      ),
    )
  const unasked = requests.filter(({ request }) => awaitsResidentYes(request))
  const standing = await standingYeses(
    tx,
    unasked.map(({ resident }) => resident.id),
    now,
  )
  const facts = new Map<string, RequestFacts>()
  for (const { request, resident } of requests) {
    if (resident.lat === null || resident.lon === null || request.kind === null || request.slots === 0)
      continue
    if (awaitsResidentYes(request) && !standing.has(resident.id)) continue
    const before = asked.filter((one) => one.helpRequestId === request.id && stillCounts(one, request))
    facts.set(request.id, {
      id: request.id,
      residentId: resident.id,
      lat: resident.lat,
      lon: resident.lon,
      kind: request.kind,
      languages: request.languages,
      slots: request.slots,
      urgency: request.urgency,
      genderWish: request.genderWish,
      atHome: atHomeOf(resident.wishes),
      declinedBy: before.filter((one) => one.state === 'declined').map((one) => one.volunteerId),
      askedBefore: [...before.map((one) => one.volunteerId), ...(await alreadyPartOf(tx, request))],
    })
  }
  return facts
}

const { volunteer } = table
/** What the engine weighs and the screens name; the rest of a neighbour is none of its business. */
const WEIGHED = {
  id: volunteer.id,
  firstName: volunteer.firstName,
  lastName: volunteer.lastName,
  neighbourhoodId: volunteer.neighbourhoodId,
  street: volunteer.street,
  lat: volunteer.lat,
  lon: volunteer.lon,
  state: volunteer.state,
  gender: volunteer.gender,
  avoids: volunteer.avoids,
  kinds: volunteer.kinds,
  preferredKinds: volunteer.preferredKinds,
  languages: volunteer.languages,
  motherTongue: volunteer.motherTongue,
  slots: volunteer.slots,
  radiusMetres: volunteer.radiusMetres,
  weeklyCapacity: volunteer.weeklyCapacity,
  lowerLimitAsks14: volunteer.lowerLimitAsks14,
  pausedUntil: volunteer.pausedUntil,
} as const
export type VolunteerRow = Pick<typeof volunteer.$inferSelect, keyof typeof WEIGHED>

/**
 * Volunteers with what they were asked and did lately, and what they have with these residents: all who may be asked,
 * or those who are named, whatever became of them.
 */
export function volunteerFacts(
  tx: Tx,
  residents: readonly Pick<ResidentRow, 'id'>[],
  now: Date,
  only?: readonly string[],
): Promise<{ row: VolunteerRow; facts: VolunteerFacts }[]> {
  return matchingReads(tx, () => factsOfCity(tx, residents, now, only))
}

async function factsOfCity(
  tx: Tx,
  residents: readonly Pick<ResidentRow, 'id'>[],
  now: Date,
  only: readonly string[] | undefined,
): Promise<{ row: VolunteerRow; facts: VolunteerFacts }[]> {
  const { offer } = table
  const rows = await tx
    .select(WEIGHED)
    .from(volunteer)
    .where(
      only
        ? inArray(volunteer.id, [...only])
        : and(inArray(volunteer.state, statesThatAre(VOLUNTEER, 'askable')), isNull(volunteer.restrictedAt)),
    )
  const ago = (days: number) => sql`${new Date(now.getTime() - days * DAY).toISOString()}::timestamptz`
  const asks = await tx
    .select({
      id: offer.volunteerId,
      open: sql<number>`count(*) filter (where ${offer.state} = 'sent')::int`,
      asks14: sql<number>`count(*) filter (where ${offer.sentAt} > ${ago(14)})::int`,
      asks30: sql<number>`count(*)::int`,
      last: sql<Date | null>`max(${offer.sentAt})`.mapWith(offer.sentAt),
    })
    .from(offer)
    .where(gt(offer.sentAt, new Date(now.getTime() - 30 * DAY)))
    .groupBy(offer.volunteerId)
  const visits = await visitsOf(tx, now)
  const histories = await answerHistories(tx, now)
  const askOf = new Map(asks.map((one) => [one.id, one]))
  const { helped: helpedBy, blocked: blockedFor } = await bondsWith(
    tx,
    residents.map((one) => one.id),
  )
  return rows.map((row) => ({
    row,
    facts: {
      id: row.id,
      point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      radiusMetres: row.radiusMetres,
      kinds: row.kinds,
      preferredKinds: row.preferredKinds,
      languages: row.languages,
      motherTongue: row.motherTongue,
      slots: row.slots & ~busySlots(row.slots, visits.get(row.id)?.series ?? []),
      weeklyCapacity: row.weeklyCapacity,
      weekLoad: visits.get(row.id)?.week ?? 0,
      lowerLimitAsks14: row.lowerLimitAsks14,
      openAsks: askOf.get(row.id)?.open ?? 0,
      asks14: askOf.get(row.id)?.asks14 ?? 0,
      asks30: askOf.get(row.id)?.asks30 ?? 0,
      visits28: visits.get(row.id)?.visits28 ?? 0,
      visits90: visits.get(row.id)?.visits90 ?? 0,
      lastAskedAt: askOf.get(row.id)?.last?.getTime() ?? null,
      pausedUntil: row.pausedUntil?.getTime() ?? null,
      active: stateIs(VOLUNTEER, row.state, 'askable'),
      gender: row.gender,
      avoids: row.avoids,
      blockedResidents: blockedFor.get(row.id) ?? [],
      helpedBefore: helpedBy.get(row.id) ?? [],
      history: histories.get(row.id) ?? NO_HISTORY,
    },
  }))
}

/**
 * Help of each volunteer in three months, in four weeks and in this one, and the moments asked by the weekly help that
 * goes on. That help is one match however long it lasts: it keeps its place in the week and stays counted as one.
 */
async function visitsOf(tx: Tx, now: Date) {
  const { match, helpRequest } = table
  const at = now.toISOString()
  const goesOn = sql`(${inArray(match.state, statesThatAre(MATCH, 'visible'))} and ${helpRequest.timing} = 'weekly')`
  const lately = sql`(${goesOn} or ${match.createdAt} > ${at}::timestamptz - interval '28 days')`
  const rows = await tx
    .select({
      id: match.volunteerId,
      visits90: sql<number>`count(*)::int`,
      visits28: sql<number>`count(*) filter (where ${lately})::int`,
      week: sql<number>`count(*) filter (where ${lately} and (${inArray(match.state, statesThatAre(MATCH, 'running'))} or ${match.stateSince} > ${at}::timestamptz - interval '7 days'))::int`,
      series: sql<
        number[]
      >`coalesce(array_agg(coalesce(1 << ${helpRequest.visitSlot}, ${helpRequest.slots})) filter (where ${goesOn}), '{}')`,
    })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(
      and(
        inArray(match.state, statesThatAre(MATCH, 'help')),
        or(gt(match.createdAt, new Date(now.getTime() - 90 * DAY)), goesOn),
      ),
    )
    .groupBy(match.volunteerId)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Moments that weekly help takes for certain: those where the two share only one. */
function busySlots(slots: SlotMask, series: readonly SlotMask[]): SlotMask {
  return series
    .map((wanted) => wanted & slots)
    .filter((shared) => countSlots(shared) === 1)
    .reduce((busy, moment) => busy | moment, 0)
}

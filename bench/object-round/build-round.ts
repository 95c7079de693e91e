import { baseValue, loadCosts, pairGain } from '@/domain/matching/round/gains'
import type { RoundInstance } from '@/domain/matching/round/solver'
import { checkInput, type RoundInput, type RoundPair, type RoundRequest } from './round-input'
import { RoundRows } from './round-rows'

/** One visit of the plan. */
export interface PlannedVisit {
  readonly request: string
  readonly volunteer: string
  /** Moment of the weekly template, 0 … 20. */
  readonly moment: number
}

export interface BuiltRound {
  readonly instance: RoundInstance
  /** What each arc means for people; null for arcs that only link. */
  readonly visits: readonly (PlannedVisit | null)[]
  /** Part of value and bound that only links; subtract it before showing either. */
  readonly offset: number
}

/**
 * Makes a round from requests, volunteers and eligible pairs. Requests and volunteers keep their
 * order; a local order (by neighbourhood, by Z-curve) makes large rounds several times faster.
 *
 * The base value is the least that lets no request stay open while a neighbour may help and has room.
 * A request for two helpers gets two rows. They must differ: each of its pairs gets a link of
 * capacity one between those rows and the volunteer, which is still a network, so still exact.
 *
 * @throws RangeError that names the request, volunteer or pair
 * @example buildRound({ requests: [{ id: 'r', urgency: 1 }], volunteers: [{ id: 'v', visits28: 0, room: 1, moments: [4] }],
 *   pairs: [{ request: 'r', volunteer: 'v', probability: 0.4, moments: [4] }], fairness: 150 })
 *   → one arc of gain 151 + 4000, at load cost 150
 */
export function buildRound(input: RoundInput): BuiltRound {
  checkInput(input)
  const rows = new RoundRows()
  const volunteerRow = new Map<string, number>()
  for (const volunteer of input.volunteers) {
    const costs = loadCosts(input.fairness, volunteer.visits28, volunteer.room)
    volunteerRow.set(volunteer.id, rows.addVolunteer(volunteer.moments, costs))
  }
  const base = leastBase(input, rows.dearestVisit)
  const pairsOf = groupPairs(input)
  const visits: (PlannedVisit | null)[] = []
  const arc = (slot: number, gain: number, visit: PlannedVisit | null): void => {
    rows.addArc(slot, gain)
    visits.push(visit)
  }
  let offset = 0
  for (const request of input.requests) {
    const pairs = pairsOf.get(request.id) ?? []
    if ((request.helpers ?? 1) === 1) {
      for (const pair of pairs)
        for (const { slot, gain, visit } of offersOf(rows, volunteerRow, base, request, pair))
          arc(slot, gain, visit)
      rows.endRequest()
      continue
    }
    const offers = pairs.map((pair) => offersOf(rows, volunteerRow, base, request, pair))
    const links = offers
      .filter((list) => list.length > 0)
      .map((list) => {
        const best = Math.max(...list.map(({ gain }) => gain))
        const link = rows.slotOf(rows.addVolunteer([0], [0]), 0) ?? 0
        // Waiting at the link gains a little more than a visit without the request's own row.
        const idle = best + 2
        offset += idle
        arc(link, idle, null)
        for (const { slot, gain, visit } of list) arc(slot, idle + gain - best - 1, visit)
        rows.endRequest()
        return { link, gain: best + 1 }
      })
    for (let copy = 0; copy < (request.helpers ?? 1); copy++) {
      for (const { link, gain } of links) arc(link, gain, null)
      rows.endRequest()
    }
  }
  return { instance: rows.instance(), visits, offset }
}

function groupPairs({ requests, pairs }: RoundInput): Map<string, RoundPair[]> {
  const groups = new Map<string, RoundPair[]>(requests.map(({ id }) => [id, []]))
  for (const pair of pairs) {
    const group = groups.get(pair.request)
    if (group === undefined) throw unknown('request', pair.request)
    group.push(pair)
  }
  return groups
}

interface VisitOffer {
  readonly slot: number
  readonly gain: number
  readonly visit: PlannedVisit
}

function offersOf(
  rows: RoundRows,
  volunteerRow: ReadonlyMap<string, number>,
  base: number,
  request: RoundRequest,
  pair: RoundPair,
): VisitOffer[] {
  const volunteer = volunteerRow.get(pair.volunteer)
  if (volunteer === undefined) throw unknown('volunteer', pair.volunteer)
  const offers: VisitOffer[] = []
  for (let k = 0; k < pair.moments.length; k++) {
    const moment = pair.moments[k] as number
    const slot = rows.slotOf(volunteer, moment)
    if (slot === undefined) continue
    const extra = (pair.continuity ?? 0) + (pair.momentPreference?.[k] ?? 0)
    const visit = { request: request.id, volunteer: pair.volunteer, moment }
    offers.push({ slot, gain: pairGain(base, request.urgency, pair.probability, extra), visit })
  }
  return offers
}

function leastBase({ requests, pairs }: RoundInput, dearestVisit: number): number {
  let leastUrgency = Number.POSITIVE_INFINITY
  let worstExtra = 0
  for (const { urgency } of requests) leastUrgency = Math.min(leastUrgency, urgency)
  for (const { continuity = 0, momentPreference = [0] } of pairs) {
    for (const preference of momentPreference) worstExtra = Math.min(worstExtra, continuity + preference)
  }
  return requests.length === 0 ? 0 : baseValue(dearestVisit, worstExtra, leastUrgency)
}

function unknown(noun: string, id: string): RangeError {
  return new RangeError(`a pair names ${noun} ${id}, who is not in the round`)
}

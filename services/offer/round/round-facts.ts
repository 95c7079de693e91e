import { and, asc, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import type { Actor } from '@/domain/kernel/actor'
import { statesThatAre } from '@/domain/kernel/state-table'
import { acceptanceChance, NO_HISTORY, type Reason } from '@/domain/matching/chance/acceptance'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import type { Doorstep } from '@/domain/walking'
import { requestsWithin } from '../../case/reach'
import type { Tx } from '../../gate/transaction'
import { cityWalking } from '../../geo/city-walking'
import { chanceInUse } from '../chance/in-use'
import { requestFacts, type VolunteerRow, volunteerFacts } from '../offer-facts'
import { type Edge, edgesOf, type NearMiss, type Neighbour, nearMissesOf, type Weighing } from './edges'
import { knownDoor } from './known-walks'
import { lastHelpers } from './last-helper'

/** A round on one screen; what came first comes first, the rest in the next round. */
const MOST_REQUESTS = 300

export type OpenRequest = Awaited<ReturnType<typeof openRequests>>[number]

/** The requests of a round within this actor's reach, the oldest first. */
export async function openRequests(tx: Tx, actor: Actor, neighbourhoodId: string | undefined) {
  const reach = requestsWithin(actor)
  if (reach === 'none') return []
  const { helpRequest, resident, neighbourhood } = table
  return tx
    .select({ request: helpRequest, resident, neighbourhood: neighbourhood.name })
    .from(helpRequest)
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .leftJoin(neighbourhood, eq(neighbourhood.id, helpRequest.neighbourhoodId))
    .where(
      and(
        inArray(helpRequest.state, statesThatAre(HELP_REQUEST, 'unasked')),
        reach === 'all' ? undefined : reach,
        neighbourhoodId === undefined ? undefined : eq(helpRequest.neighbourhoodId, neighbourhoodId),
      ),
    )
    .orderBy(asc(helpRequest.createdAt), asc(helpRequest.id))
    .limit(MOST_REQUESTS)
}

/** Who may help with each of these requests. Requests about which something is unknown have no entry. */
export async function roundFacts(tx: Tx, open: readonly OpenRequest[], now: Date) {
  const facts = await requestFacts(tx, open, now)
  const volunteers = await volunteerFacts(
    tx,
    open.map(({ resident }) => resident),
    now,
  )
  const walking = await cityWalking(tx)
  const { coefficients } = await chanceInUse(tx)
  return {
    requests: facts,
    people: new Map<string, VolunteerRow>(volunteers.map(({ row }) => [row.id, row])),
    lastHelpers: await lastHelpers(tx, open),
    ...weighed(open, facts, volunteers, { walking, coefficients, now: now.getTime() }),
  }
}

/** The pairs of a round, from what is in memory. */
export function weighed(
  open: readonly OpenRequest[],
  requests: ReadonlyMap<string, RequestFacts>,
  volunteers: readonly { readonly row: VolunteerRow; readonly facts: VolunteerFacts }[],
  using: Omit<Weighing, 'farthest'>,
) {
  const neighbours = volunteers.map(({ row, facts }): Neighbour => {
    const { point } = facts
    const door = point && knownDoor(using.walking, { ...point, street: row.street ?? undefined })
    return { facts, door }
  })
  const farthest = Math.max(0, ...volunteers.map(({ facts }) => facts.radiusMetres))
  const weighing: Weighing = { ...using, farthest }
  const edges = new Map<string, readonly Edge[]>()
  const doors = new Map<string, Doorstep>()
  for (const { request, resident } of open) {
    const known = requests.get(request.id)
    if (!known) continue
    const from = knownDoor(using.walking, {
      lat: known.lat,
      lon: known.lon,
      street: resident.street ?? undefined,
    })
    doors.set(request.id, from)
    edges.set(request.id, edgesOf(known, from, neighbours, weighing))
  }
  const volunteerOf = new Map(volunteers.map(({ facts }) => [facts.id, facts]))
  return {
    volunteers: volunteerOf,
    edges,
    nearMisses(id: string): readonly NearMiss[] {
      const [known, from] = [requests.get(id), doors.get(id)]
      return known && from ? nearMissesOf(known, from, neighbours, weighing) : []
    },
    /** Why this neighbour, in signed terms. */
    reasons({ volunteer, pair }: Edge): readonly Reason[] {
      const history = volunteerOf.get(volunteer)?.history ?? NO_HISTORY
      return acceptanceChance(pair, history, using.coefficients).reasons
    },
  }
}

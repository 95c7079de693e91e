import { and, asc, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { HelpRequestState } from '@/domain/help-request/states'
import type { Actor } from '@/domain/kernel/actor'
import { requestsWithin } from '../../gate/reach'
import type { Tx } from '../../gate/transaction'
import { cityWalking } from '../../geo/city-walking'
import { chanceInUse } from '../chance/in-use'
import { requestFacts, type VolunteerRow, volunteerFacts } from '../facts'
import { type Edges, edgesOf, type Neighbour } from './edges'
import { lastHelpers } from './last-helper'

/** Requests that wait for a neighbour and for whom nobody is being asked. */
export const ROUND_STATES = ['ready', 'no_match_yet'] as const satisfies readonly HelpRequestState[]

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
        inArray(helpRequest.state, [...ROUND_STATES]),
        reach === 'all' ? undefined : reach,
        neighbourhoodId === undefined ? undefined : eq(helpRequest.neighbourhoodId, neighbourhoodId),
      ),
    )
    .orderBy(asc(helpRequest.createdAt), asc(helpRequest.id))
    .limit(MOST_REQUESTS)
}

/** Who may help with each of these requests. Requests about which something is unknown have no entry. */
export async function roundFacts(tx: Tx, open: readonly OpenRequest[], now: Date) {
  const facts = await requestFacts(tx, open)
  const volunteers = await volunteerFacts(
    tx,
    open.map(({ resident }) => resident),
    now,
  )
  const walking = await cityWalking(tx)
  const { coefficients } = await chanceInUse(tx)
  const neighbours = volunteers.map(({ row, facts: known }): Neighbour => {
    const { lat, lon } = known
    return { facts: known, door: { lat, lon, street: row.street ?? undefined } }
  })
  const edges = new Map<string, Edges>()
  for (const { request, resident } of open) {
    const known = facts.get(request.id)
    if (!known) continue
    const from = { lat: known.lat, lon: known.lon, street: resident.street ?? undefined }
    edges.set(request.id, edgesOf(known, from, neighbours, walking, now.getTime(), coefficients))
  }
  return {
    requests: facts,
    volunteers: new Map(volunteers.map((one) => [one.facts.id, one.facts])),
    people: new Map<string, VolunteerRow>(volunteers.map(({ row }) => [row.id, row])),
    edges,
    lastHelpers: await lastHelpers(tx, open),
  }
}

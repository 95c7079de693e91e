import { type Ranking, rankCandidates } from '@/domain/matching/candidates/rank'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import type { Walk } from '@/domain/walking'
import type { Tx } from '../gate/transaction'
import { cityWalking } from '../geo/city-walking'
import { chanceInUse } from './chance/in-use'
import {
  type RequestRow,
  type ResidentRow,
  requestFacts,
  type VolunteerRow,
  volunteerFacts,
} from './offer-facts'

export interface RankedNeighbours extends Ranking {
  readonly facts: RequestFacts
  readonly people: ReadonlyMap<string, VolunteerRow>
  readonly walks: ReadonlyMap<string, Walk>
}

/** Everybody for one request: who could help and why, who was left out and why. Null while the request is incomplete. */
export async function rankedNeighbours(
  tx: Tx,
  request: RequestRow,
  resident: ResidentRow,
  now: Date,
  only?: readonly string[],
): Promise<RankedNeighbours | null> {
  const facts = (await requestFacts(tx, [{ request, resident }], now)).get(request.id)
  if (!facts) return null
  const volunteers = await volunteerFacts(tx, [resident], now, only)
  const walking = await cityWalking(tx)
  const from = { lat: facts.lat, lon: facts.lon, street: resident.street ?? undefined }
  const walks = new Map(
    volunteers.flatMap(({ row, facts: { id, point } }) =>
      point ? [[id, walking.metres(from, { ...point, street: row.street ?? undefined })] as const] : [],
    ),
  )
  const ranking = rankCandidates(
    facts,
    volunteers.map((one) => one.facts),
    (volunteer) => walks.get(volunteer.id)?.metres ?? null,
    now.getTime(),
    (await chanceInUse(tx)).coefficients,
  )
  return { ...ranking, facts, people: new Map(volunteers.map(({ row }) => [row.id, row])), walks }
}

/** A neighbour who was chosen before and fits by today's facts. That they were asked is itself no reason to be left out. */
export const mayStillHelp = ({ candidates, leftOut }: Ranking, volunteerId: string) =>
  [...candidates, ...leftOut.filter(({ clauses }) => clauses.every(({ clause }) => clause === 'asked'))].find(
    (one) => one.volunteer.id === volunteerId,
  ) ?? null

import { type Ranking, rankCandidates } from '@/domain/matching/candidates/rank'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import type { Tx } from '../gate/transaction'
import { cityWalking } from '../geo/city-walking'
import { chanceInUse } from './chance/in-use'
import { type RequestRow, type ResidentRow, requestFacts, volunteerFacts } from './offer-facts'

export interface RankedNeighbours extends Ranking {
  readonly facts: RequestFacts
}

/**
 * These neighbours for one request as the database has them now, for who asks them under lock: who could help and why,
 * who may not, whatever became of them, and why. Null while the request is incomplete.
 */
export async function rankedNeighbours(
  tx: Tx,
  request: RequestRow,
  resident: ResidentRow,
  now: Date,
  ids: readonly string[],
): Promise<RankedNeighbours | null> {
  const facts = await requestFacts(tx, { request, resident }, now)
  if (!facts) return null
  const volunteers = await volunteerFacts(tx, resident, now, ids)
  const walking = await cityWalking(tx)
  const from = { lat: facts.lat, lon: facts.lon, street: resident.street ?? undefined }
  const walks = new Map(
    volunteers.flatMap(({ street, facts: { id, point } }) =>
      point ? [[id, walking.metres(from, { ...point, street: street ?? undefined })] as const] : [],
    ),
  )
  const ranking = rankCandidates(
    facts,
    volunteers.map((one) => one.facts),
    (volunteer) => walks.get(volunteer.id)?.metres ?? null,
    now.getTime(),
    (await chanceInUse(tx)).coefficients,
  )
  return { ...ranking, facts }
}

/** A neighbour who was chosen before and fits by today's facts. That they were asked is itself no reason to be left out. */
export const mayStillHelp = ({ candidates, leftOut }: Ranking, volunteerId: string) =>
  [...candidates, ...leftOut.filter(({ clauses }) => clauses.every(({ clause }) => clause === 'asked'))].find(
    (one) => one.volunteer.id === volunteerId,
  ) ?? null

import { and, asc, eq, gt, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { RankedCandidate } from '@/domain/matching/candidates/rank'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import { mayAskForAnother } from '@/domain/offer/late-yes'
import type { Tx } from '../gate/transaction'
import type { RequestRow, ResidentRow } from './offer-facts'
import { mayStillHelp, rankedNeighbours } from './ranking'

type OfferRow = typeof table.offer.$inferSelect

/** So many are weighed; who comes too late is offered one, not a list. */
const WEIGHED = 8

export interface Another {
  readonly request: RequestRow
  readonly resident: ResidentRow
  readonly neighbourhood: string | null
  readonly facts: RequestFacts
  readonly found: Pick<RankedCandidate, 'volunteer' | 'walkMetres'>
  /** To be put in line; null for who stands there. */
  readonly candidate: RankedCandidate | null
  /** The place in line that the coordinator gave them already. */
  readonly inLine: OfferRow | null
}

/** Does this request fit this neighbour, by today's rules, and may they be asked for it? To stand in line is no hindrance. */
async function fitting(
  tx: Tx,
  { request, resident, inLine }: Pick<Another, 'request' | 'resident' | 'inLine'>,
  volunteerId: string,
  now: Date,
): Promise<Pick<Another, 'facts' | 'found' | 'candidate'> | null> {
  const ranking = await rankedNeighbours(tx, request, resident, now, [volunteerId])
  if (!ranking) return null
  const candidate = ranking.candidates.find((one) => one.volunteer.id === volunteerId) ?? null
  const found = inLine ? mayStillHelp(ranking, volunteerId) : candidate
  return found && { facts: ranking.facts, found, candidate }
}

/**
 * Another request that seeks and fits a neighbour whose yes came too late: first where they stand in line, then nearest
 * in time. Nobody is asked for it: they came to help by themselves. `only`: this one, or none.
 */
export async function anotherFor(tx: Tx, offer: OfferRow, now: Date, only?: string): Promise<Another | null> {
  if (!mayAskForAnother(offer, now.getTime())) return null
  const { helpRequest, neighbourhood, offer: asked, resident, volunteer } = table
  const { volunteerId } = offer
  const [who] = await tx.select().from(volunteer).where(eq(volunteer.id, volunteerId))
  if (!who) return null
  const theirs = tx
    .select({ one: sql`1` })
    .from(asked)
    .where(
      and(
        eq(asked.helpRequestId, helpRequest.id),
        eq(asked.volunteerId, volunteerId),
        ne(asked.state, 'waiting'),
      ),
    )
  const rows = await tx
    .select({ request: helpRequest, resident, neighbourhood: neighbourhood.name, inLine: asked })
    .from(helpRequest)
    .innerJoin(resident, and(eq(resident.id, helpRequest.residentId), isNull(resident.restrictedAt)))
    .leftJoin(neighbourhood, eq(neighbourhood.id, helpRequest.neighbourhoodId))
    .leftJoin(
      asked,
      and(
        eq(asked.helpRequestId, helpRequest.id),
        eq(asked.volunteerId, volunteerId),
        eq(asked.state, 'waiting'),
      ),
    )
    .where(
      and(
        eq(helpRequest.state, 'seeking'),
        inArray(helpRequest.kind, [...who.kinds]),
        sql`(${helpRequest.slots} & ${who.slots}) <> 0`,
        ne(helpRequest.id, offer.helpRequestId),
        or(isNull(helpRequest.deadline), gt(helpRequest.deadline, now)),
        notExists(theirs),
        only ? eq(helpRequest.id, only) : undefined,
      ),
    )
    .orderBy(sql`${asked.id} is null`, asc(helpRequest.deadline), asc(helpRequest.id))
    .limit(WEIGHED)
  for (const row of rows) {
    const fits = await fitting(tx, row, volunteerId, now)
    if (fits) return { ...row, ...fits }
  }
  return null
}

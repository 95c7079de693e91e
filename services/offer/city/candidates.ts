import { type RankedCandidate, rankCandidates } from '@/domain/matching/candidates/rank'
import { leftOutOf } from '@/domain/matching/city/left-out'
import { FAR } from '@/domain/matching/city/near-misses'
import { pairsOf } from '@/domain/matching/city/pairs'
import type { Clause, FailedClause } from '@/domain/matching/eligibility/clauses'
import { failedClauses } from '@/domain/matching/eligibility/clauses'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import { straightMetres } from '@/domain/walking'
import type { Tx } from '../../gate/transaction'
import type { RequestRow, ResidentRow } from '../offer-facts'
import { needInCity } from './need-in-city'
import { factsAt, type NamedNeighbour, type Person } from './person'

/** So many stand on the page, the first of them open. */
const SHOWN = 60
const NAMED_LEFT_OUT = 12

export interface ShownCandidate extends RankedCandidate {
  readonly row: NamedNeighbour
  readonly walkIsEstimate: boolean
}

export interface ShownLeftOut {
  readonly id: string
  readonly row: NamedNeighbour
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
  readonly clauses: readonly FailedClause[]
}

export interface CityCandidates {
  readonly facts: RequestFacts
  /** How many there are; the first of them follow, in the order of asking. */
  readonly count: number
  readonly candidates: readonly ShownCandidate[]
  /** How many stand under each first broken rule; the first of each follow. */
  readonly leftOutCounts: ReadonlyMap<Clause, number>
  readonly leftOut: readonly ShownLeftOut[]
}

/** Everybody of the city for one request, as far as a page shows them. Null while the request is incomplete. */
export async function candidatesInCity(
  tx: Tx,
  request: RequestRow,
  resident: ResidentRow,
  now: Date,
): Promise<CityCandidates | null> {
  const found = await needInCity(tx, request, resident, now)
  if (!found) return null
  const { facts, bonds, city, need, using } = found
  const { columns } = city
  const { walks, coefficients } = using
  const pairs = pairsOf(columns, need, using)
  const first = Array.from(pairs.who.subarray(0, SHOWN), (j, k) => ({ k, person: city.person(j) }))
  const pairOf = new Map(first.map(({ k, person }) => [person?.facts.id, { k, person }]))
  const known = (person: Person) => factsAt(person, bonds.of(person.facts.id), now.getTime())
  const walkOf = (k: number) => (Number.isNaN(pairs.metres[k]) ? null : (pairs.metres[k] ?? null))
  const { candidates } = rankCandidates(
    facts,
    first.flatMap(({ person }) => (person ? [known(person)] : [])),
    ({ id }) => walkOf(pairOf.get(id)?.k ?? -1),
    now.getTime(),
    coefficients,
  )
  const left = leftOutOf(columns, need, pairs, NAMED_LEFT_OUT, using)
  const from = { lat: facts.lat, lon: facts.lon, street: resident.street ?? undefined }
  const far = walks(from, Int32Array.from(left.named), FAR * using.farthest)
  const leftOut = left.named.flatMap((j, k): ShownLeftOut[] => {
    const person = city.person(j)
    if (!person) return []
    const { point, id } = person.facts
    const measured = far.metres[k] as number
    const walkMetres = Number.isNaN(measured) ? point && straightMetres(from, point) : measured
    const clauses = failedClauses(facts, known(person), walkMetres, now.getTime())
    const walkIsEstimate = Number.isNaN(measured) || far.estimated[k] === 1
    return [{ id, row: person.row, walkMetres, walkIsEstimate, clauses }]
  })
  const metres = (one: ShownLeftOut) => one.walkMetres ?? Number.MAX_VALUE
  leftOut.sort(
    (a, b) => a.clauses.length - b.clauses.length || metres(a) - metres(b) || (a.id < b.id ? -1 : 1),
  )
  return {
    facts,
    count: pairs.who.length,
    candidates: candidates.flatMap((one) => {
      const shown = pairOf.get(one.volunteer.id)
      return shown?.person
        ? [{ ...one, row: shown.person.row, walkIsEstimate: pairs.estimated[shown.k] === 1 }]
        : []
    }),
    leftOutCounts: left.counts,
    leftOut,
  }
}

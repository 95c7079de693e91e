import { keepsCompany, needsWalk } from '@/domain/help-request/kinds'
import { isMetIn } from '@/domain/resident/wishes'
import type { Clause } from '../eligibility/clauses'
import type { RequestFacts } from '../eligibility/matching-facts'
import { URGENCY_WEIGHT } from '../round/gains'
import { boundMask, type CityColumns, genderNumber, topicMask } from './city-columns'
import { foldedLanguages, kindBit } from './language-bits'

/** Rules about one pair, a bit for each in the order in which people hear them. */
export const PAIRED = ['blocked', 'declined', 'asked'] as const satisfies readonly Clause[]

/** One request, in the numbers of one city. It may travel to another thread. */
export interface Need {
  readonly lat: number
  readonly lon: number
  readonly street: string | null
  /** In the plane of the city. */
  readonly x: number
  readonly y: number
  readonly onFoot: boolean
  readonly kind: number
  /** Folded, for the grid; the languages themselves are `spoken`. */
  readonly languages: number
  readonly spoken: readonly number[]
  readonly slots: number
  readonly gender: number
  /** As `gender`: of the resident. */
  readonly residentGender: number
  /** Bits of `TALK_TOPICS`; none for an errand. */
  readonly topics: number
  readonly whose: readonly string[]
  /** What is met in this kind of help, bits of `BOUNDS`. */
  readonly bounds: number
  readonly urgency: number
  /** Which rules about this very pair a neighbour breaks, bits of `PAIRED`. */
  readonly barred: ReadonlyMap<number, number>
  /** Who helped this resident well before. */
  readonly helpedBefore: ReadonlySet<number>
  /** Who came to this resident last, and well: one at most, unless one person has several records. */
  readonly cameLast: ReadonlySet<number>
}

/** What neighbours have with one resident, by their ids. */
export interface BondsOfOne {
  readonly helped: readonly string[]
  /** Who came last. */
  readonly last: readonly string[]
  readonly blocked: readonly string[]
}

/**
 * @param indexOf the number of a neighbour in this city, undefined when they are not in it
 * @example needOf(city, indexOf, facts, 'Bruul', { helped: [], last: [], blocked: [] }) // → the request in the numbers of this city
 */
export function needOf(
  city: CityColumns,
  indexOf: (id: string) => number | undefined,
  request: RequestFacts,
  street: string | null,
  bonds: BondsOfOne,
): Need {
  const barred = new Map<number, number>()
  // Who said no was asked too, and that is one rule.
  const askedOnly = request.askedBefore.filter((id) => !request.declinedBy.includes(id))
  ;[bonds.blocked, request.declinedBy, askedOnly].forEach((ids, bit) => {
    for (const id of ids) {
      const j = indexOf(id)
      if (j !== undefined) barred.set(j, (barred.get(j) ?? 0) | (1 << bit))
    }
  })
  const spoken = city.languageNumbers(request.languages)
  const numbers = (ids: readonly string[]) => new Set(ids.map(indexOf).filter((j) => j !== undefined))
  return {
    lat: request.lat,
    lon: request.lon,
    street,
    ...city.at(request.lat, request.lon),
    onFoot: needsWalk(request.kind),
    kind: kindBit(request.kind),
    languages: foldedLanguages(spoken),
    spoken,
    slots: request.slots,
    gender: genderNumber(request.genderWish),
    residentGender: genderNumber(request.residentGender),
    topics: keepsCompany(request.kind) ? topicMask(request.topics) : 0,
    whose: request.whose,
    bounds: boundMask(request.bounds.filter((bound) => isMetIn(bound, request.kind))),
    urgency: URGENCY_WEIGHT[request.urgency],
    barred,
    helpedBefore: numbers(bonds.helped),
    cameLast: numbers(bonds.last),
  }
}

import { countSlots, type SlotMask } from '@/domain/kernel/slots'
import { addDays, atLocalHour, DAY, localDate } from '@/domain/kernel/time'
import { decay } from '@/domain/matching/chance/history'
import type { VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { closedKinds, goodUntil, missingFor, type StartFacts } from '@/domain/start-list/start-list'
import type { StartRules } from '@/domain/start-list/start-rules'

/** What the screens name of a neighbour. */
export interface NamedNeighbour {
  readonly firstName: string
  readonly lastName: string
  readonly neighbourhoodId: string | null
  readonly street: string | null
}

/** What of the facts hangs on who asks, and is read for those who ask. */
export type Bonds = Pick<VolunteerFacts, 'blockedResidents' | 'helpedBefore' | 'cameLast'>
export const NO_BONDS: Bonds = { blockedResidents: [], helpedBefore: [], cameLast: [] }

/** A neighbour as the matching knows them. The facts hold from `readAt` to `until`, the history fades from `readAt`. */
export interface Person {
  readonly row: NamedNeighbour
  readonly facts: Omit<VolunteerFacts, keyof Bonds>
  /** Epoch milliseconds. */
  readonly readAt: number
  readonly until: number
}

type Known = Omit<
  VolunteerFacts,
  keyof Bonds | 'point' | 'history' | 'weekLoad' | 'openAsks' | 'lastAskedAt' | 'startDone' | 'closedKinds'
>

/** A row of `peopleQuery`. A type, because a row of the driver is one. */
export type PersonRow = NamedNeighbour &
  Known & {
    readonly lat: number | null
    readonly lon: number | null
    readonly open: number
    readonly last: number | null
    readonly observed: number
    readonly expected: number
    readonly week: number
    readonly series: readonly SlotMask[]
    readonly until: number | null
    readonly takenOverUntil: string | null
    readonly startAsked: StartFacts['asked']
    readonly startSteps: StartFacts['steps']
  }

/** @param rules what the city asks of neighbours before they may be asked */
export function personOf(one: PersonRow, readAt: number, rules: StartRules): Person {
  const { firstName, lastName, neighbourhoodId, street } = one
  const start = { takenOverUntil: one.takenOverUntil, asked: one.startAsked, steps: one.startSteps }
  const today = localDate(readAt)
  const lapses = goodUntil(start, rules, today)
  return {
    row: { firstName, lastName, neighbourhoodId, street },
    facts: {
      id: one.id,
      point: one.lat === null || one.lon === null ? null : { lat: one.lat, lon: one.lon },
      radiusMetres: one.radiusMetres,
      kinds: one.kinds,
      preferredKinds: one.preferredKinds,
      languages: one.languages,
      motherTongue: one.motherTongue,
      slots: one.slots & ~busySlots(one.slots, one.series),
      weeklyCapacity: one.weeklyCapacity,
      weekLoad: one.week,
      lowerLimitAsks14: one.lowerLimitAsks14,
      openAsks: one.open,
      asks14: one.asks14,
      asks30: one.asks30,
      visits28: one.visits28,
      visits90: one.visits90,
      lastAskedAt: one.last,
      pausedUntil: one.pausedUntil,
      comesBack: one.comesBack,
      active: one.active,
      startDone: missingFor(start, rules, today).length === 0,
      closedKinds: closedKinds(start, rules, today),
      isMinor: one.isMinor,
      gender: one.gender,
      onlyWith: one.onlyWith,
      topics: one.topics,
      keptFor: one.keptFor,
      avoids: one.avoids,
      history: { observedAccepts: one.observed, expectedAccepts: one.expected },
    },
    readAt,
    until: Math.min(
      one.until ?? Number.POSITIVE_INFINITY,
      lapses === null ? Number.POSITIVE_INFINITY : atLocalHour(addDays(lapses, 1), 0),
    ),
  }
}

/** Moments that weekly help takes for certain: those where the two share only one. */
function busySlots(slots: SlotMask, series: readonly SlotMask[]): SlotMask {
  return series
    .map((wanted) => wanted & slots)
    .filter((shared) => countSlots(shared) === 1)
    .reduce((busy, moment) => busy | moment, 0)
}

/** All that is known of a neighbour at this moment, with what they have with those who ask. */
export function factsAt({ facts, readAt }: Person, bonds: Bonds, now: number): VolunteerFacts {
  return { ...facts, ...bonds, history: decay(facts.history, (now - readAt) / DAY) }
}

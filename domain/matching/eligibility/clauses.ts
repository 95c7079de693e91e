import { isBehindDoors, needsWalk } from '@/domain/help-request/kinds'
import { type Bound, isMetIn } from '@/domain/resident/wishes'
import { asks14Limit, HARD_LIMITS } from './limits'
import type { RequestFacts, VolunteerFacts } from './matching-facts'

export type Clause =
  | 'inactive'
  | 'startList'
  | 'paused'
  | 'notBack'
  | 'blocked'
  | 'kept'
  | 'declined'
  | 'asked'
  | 'kind'
  | 'startOfKind'
  | 'minor'
  | 'language'
  | 'gender'
  | 'onlyWith'
  | Bound
  | 'slots'
  | 'place'
  | 'distance'
  | 'capacity'
  | 'openAsks'
  | 'askedOften'

export interface FailedClause {
  readonly clause: Clause
  /** Values for the sentence `matching.leftOut.<clause>`. */
  readonly values: Readonly<Record<string, string | number>>
}

interface Pair {
  readonly request: RequestFacts
  readonly volunteer: VolunteerFacts
  readonly walkMetres: number | null
  readonly now: number
}

type Rule = (pair: Pair) => FailedClause['values'] | null

const NOTHING = {} as const

const meets =
  (what: Bound): Rule =>
  ({ request, volunteer }) =>
    isMetIn(what, request.kind) && request.bounds.includes(what) && volunteer.avoids.includes(what)
      ? NOTHING
      : null

const RULES: Readonly<Record<Clause, Rule>> = {
  inactive: ({ volunteer }) => (volunteer.active ? null : NOTHING),
  startList: ({ volunteer }) => (volunteer.startDone ? null : NOTHING),
  paused: ({ volunteer, now }) =>
    volunteer.pausedUntil !== null && volunteer.pausedUntil > now ? { until: volunteer.pausedUntil } : null,
  notBack: ({ volunteer, now }) =>
    volunteer.pausedUntil !== null && volunteer.pausedUntil <= now && !volunteer.comesBack
      ? { until: volunteer.pausedUntil }
      : null,
  blocked: ({ request, volunteer }) =>
    volunteer.blockedResidents.includes(request.residentId) ? NOTHING : null,
  kept: ({ request, volunteer }) =>
    volunteer.keptFor === null || request.whose.includes(volunteer.keptFor) ? null : NOTHING,
  declined: ({ request, volunteer }) => (request.declinedBy.includes(volunteer.id) ? NOTHING : null),
  asked: ({ request, volunteer }) =>
    request.askedBefore.includes(volunteer.id) && !request.declinedBy.includes(volunteer.id) ? NOTHING : null,
  kind: ({ request, volunteer }) => (volunteer.kinds.includes(request.kind) ? null : NOTHING),
  startOfKind: ({ request, volunteer }) => (volunteer.closedKinds.includes(request.kind) ? NOTHING : null),
  minor: ({ request, volunteer }) => (volunteer.isMinor && isBehindDoors(request.kind) ? NOTHING : null),
  language: ({ request, volunteer }) =>
    request.languages.some((language) => volunteer.languages.includes(language))
      ? null
      : { languages: request.languages.join(', ') },
  gender: ({ request, volunteer }) =>
    request.genderWish === null || request.genderWish === volunteer.gender
      ? null
      : { wish: request.genderWish },
  onlyWith: ({ request, volunteer }) =>
    volunteer.onlyWith === null || volunteer.onlyWith === request.residentGender
      ? null
      : { only: volunteer.onlyWith, who: request.residentGender ?? 'unknown' },
  stairs: meets('stairs'),
  pets: meets('pets'),
  smoke: meets('smoke'),
  'hard-of-hearing': meets('hard-of-hearing'),
  'no-smoker': meets('no-smoker'),
  'no-pet-along': meets('no-pet-along'),
  slots: ({ request, volunteer }) => ((request.slots & volunteer.slots) !== 0 ? null : NOTHING),
  place: ({ request, walkMetres }) => (needsWalk(request.kind) && walkMetres === null ? NOTHING : null),
  distance: ({ request, volunteer, walkMetres }) =>
    !needsWalk(request.kind) || walkMetres === null || walkMetres <= volunteer.radiusMetres
      ? null
      : { metres: Math.round(walkMetres / 10) * 10, radius: volunteer.radiusMetres },
  capacity: ({ volunteer }) =>
    volunteer.weekLoad < volunteer.weeklyCapacity
      ? null
      : { load: volunteer.weekLoad, capacity: volunteer.weeklyCapacity },
  openAsks: ({ volunteer }) =>
    volunteer.openAsks < HARD_LIMITS.openAsks ? null : { open: volunteer.openAsks },
  askedOften: ({ volunteer }) => {
    const limit = asks14Limit(volunteer.lowerLimitAsks14)
    return volunteer.asks14 < limit ? null : { asks: volunteer.asks14, limit }
  },
}

/** Every clause, in the order in which a person would want to hear them. */
export const CLAUSES = Object.keys(RULES) as readonly Clause[]

/**
 * The hard rules that this pair breaks; an empty list means eligible. All are named, not only the first.
 * A phone call needs no place and has no distance clause.
 * @param walkMetres metres on foot between the two doors, null while one of them is not known
 * @param now epoch milliseconds
 * @example a volunteer who walks 800 m, for a walk at 950 m:
 *   [{ clause: 'distance', values: { metres: 950, radius: 800 } }]
 */
export function failedClauses(
  request: RequestFacts,
  volunteer: VolunteerFacts,
  walkMetres: number | null,
  now: number,
): readonly FailedClause[] {
  const pair = { request, volunteer, walkMetres, now }
  const failed: FailedClause[] = []
  for (const clause of CLAUSES) {
    const values = RULES[clause](pair)
    if (values !== null) failed.push({ clause, values })
  }
  return failed
}

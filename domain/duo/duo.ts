import { type HelpKind, keepsCompany, needsWalk } from '../help-request/kinds'
import { DAY } from '../kernel/time'
import type { Clause } from '../matching/eligibility/clauses'

/** How we know that both said yes. */
export const DUO_HOW = ['code', 'phone', 'in_person'] as const

/** A code is typed by the other one within so many days. */
export const CODE_DAYS = 14
export const CODE_DIGITS = 8
/** So often in an hour somebody may type a code: enough to read it wrong, too few to guess one. Published in docs/limits.md. */
export const CODE_TRIES = 20

/** A code made before this moment opens nothing any more. @example codesSince(15 June) // → 1 June */
export const codesSince = (now: Date): Date => new Date(now.getTime() - CODE_DAYS * DAY)

/** As it is said and read. @example codeWords('12345678') // → '1234 5678' */
export const codeWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/**
 * Company that two keep with somebody. A telephone call is of one, and an errand needs no second pair of eyes.
 *
 * @example goesInTwo('WALK') // → true @example goesInTwo('PHONE_CALL') // → false
 */
export const goesInTwo = (kind: HelpKind | null): boolean =>
  kind !== null && keepsCompany(kind) && needsWalk(kind)

/** Why somebody cannot come along, as staff hear it. */
export type AlongFault =
  | 'duo.ready'
  | 'duo.apart'
  | 'duo.kind'
  | 'duo.language'
  | 'duo.gender'
  | 'duo.bounds'
  | 'duo.slots'
  | 'duo.distance'
  | 'duo.full'

/** Nobody asks the second one anything, so how often they are asked is no reason. */
const FAULT_OF: Readonly<Record<Clause, AlongFault | null>> = {
  inactive: 'duo.ready',
  startList: 'duo.ready',
  paused: 'duo.ready',
  notBack: 'duo.ready',
  startOfKind: 'duo.ready',
  minor: 'duo.ready',
  blocked: 'duo.apart',
  kept: 'duo.apart',
  declined: 'duo.apart',
  asked: null,
  kind: 'duo.kind',
  language: 'duo.language',
  gender: 'duo.gender',
  onlyWith: 'duo.gender',
  stairs: 'duo.bounds',
  pets: 'duo.bounds',
  smoke: 'duo.bounds',
  'hard-of-hearing': 'duo.bounds',
  'no-smoker': 'duo.bounds',
  'no-pet-along': 'duo.bounds',
  slots: 'duo.slots',
  place: 'duo.distance',
  distance: 'duo.distance',
  capacity: 'duo.full',
  openAsks: null,
  askedOften: null,
}

/**
 * The first reason why the second one of two cannot come along to a request; null: both may come. The hard rules of each
 * count, only not those about being asked.
 *
 * @example alongFault(['askedOften', 'pets']) // → 'duo.bounds' @example alongFault(['asked']) // → null
 */
export const alongFault = (broken: readonly Clause[]): AlongFault | null =>
  broken.map((one) => FAULT_OF[one]).find((one) => one !== null) ?? null

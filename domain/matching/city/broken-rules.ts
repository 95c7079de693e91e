import { BOUNDS } from '@/domain/resident/wishes'
import { CLAUSES, type Clause } from '../eligibility/clauses'
import { BEHIND_DOORS, type CityColumns, STANDING } from './city-columns'
import { speaksAny } from './language-bits'
import { type Need, PAIRED } from './need'

const NUMBER_OF = new Map(CLAUSES.map((clause, at) => [clause, at]))
const bitOf = (clause: Clause) => 1 << (NUMBER_OF.get(clause) ?? 0)

/** The bits of a short list of rules, as bits of all of them. */
function spread(rules: readonly Clause[]): Int32Array {
  return Int32Array.from({ length: 1 << rules.length }, (_, mask) =>
    rules.reduce((all, clause, bit) => (mask & (1 << bit) ? all | bitOf(clause) : all), 0),
  )
}

const OF_STANDING = spread(STANDING)
const OF_PAIRED = spread(PAIRED)
const OF_BOUNDS = spread(BOUNDS)
const [PAUSED, NOT_BACK, KEPT, KIND, CLOSED, MINOR, LANGUAGE, GENDER, ONLY_WITH, SLOTS, PLACE] = (
  [
    'paused',
    'notBack',
    'kept',
    'kind',
    'startOfKind',
    'minor',
    'language',
    'gender',
    'onlyWith',
    'slots',
    'place',
  ] as const
).map(bitOf) as [number, number, number, number, number, number, number, number, number, number, number]

/** The bit of the rule about the walk, which is measured apart. */
export const DISTANCE = bitOf('distance')

/** Asked nothing: on a pause, or after one without a yes. @example isPaused(city, j, now) // → true a week before its end */
export const isPaused = (city: CityColumns, j: number, now: number): boolean =>
  city.pausedUntil[j] !== 0 && ((city.pausedUntil[j] as number) > now || city.comesBack[j] === 0)

/** Kept for one person or organisation, and this request is of another. @example isKeptFrom(city, need, j) // → false for nearly all */
export function isKeptFrom(city: CityColumns, need: Need, j: number): boolean {
  const keptFor = city.keptFor[j] ?? null
  return keptFor !== null && !need.whose.includes(keptFor)
}

/** Not eighteen, and it happens in a home or in a car. @example isTooYoungFor(city, need, j) // → false for nearly all */
export const isTooYoungFor = (city: CityColumns, need: Need, j: number): boolean =>
  city.minor[j] === 1 && (need.kind & BEHIND_DOORS) !== 0

/**
 * The rules that this neighbour breaks for this request, the walk left out: a bit for each of `CLAUSES`, in that order.
 * The same as `failedClauses` gives with a walk of nothing.
 * @example brokenRules(city, need, j, now) // → the bit of `paused` for who is on pause and else would do
 */
export function brokenRules(city: CityColumns, need: Need, j: number, now: number): number {
  let broken =
    (OF_STANDING[city.hindered[j] as number] as number) | (OF_PAIRED[need.barred.get(j) ?? 0] as number)
  if (isPaused(city, j, now)) broken |= (city.pausedUntil[j] as number) > now ? PAUSED : NOT_BACK
  if (isKeptFrom(city, need, j)) broken |= KEPT
  if (((city.kinds[j] as number) & need.kind) === 0) broken |= KIND
  if (((city.closed[j] as number) & need.kind) !== 0) broken |= CLOSED
  if (isTooYoungFor(city, need, j)) broken |= MINOR
  if (!speaksAny(city.languages, j, need.spoken)) broken |= LANGUAGE
  if (need.gender !== 0 && city.gender[j] !== need.gender) broken |= GENDER
  if (city.onlyWith[j] !== 0 && city.onlyWith[j] !== need.residentGender) broken |= ONLY_WITH
  broken |= OF_BOUNDS[(city.avoids[j] as number) & need.bounds] as number
  if (((city.slots[j] as number) & need.slots) === 0) broken |= SLOTS
  if (need.onFoot && Number.isNaN(city.lat[j])) broken |= PLACE
  return broken
}

/** @example howMany(0b1001) // → 2 */
export function howMany(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The first of these rules that a person would want to hear. @example firstRule(brokenRules(city, need, j, now)) // → 'paused' */
export function firstRule(broken: number): Clause {
  const clause = CLAUSES[31 - Math.clz32(broken & -broken)]
  if (clause === undefined) throw new RangeError('no rule is broken')
  return clause
}

import { AT_HOME } from '@/domain/resident/wishes'
import { CLAUSES, type Clause } from '../eligibility/clauses'
import { type CityColumns, STANDING } from './city-columns'
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
const OF_HOME = spread(AT_HOME)
const [PAUSED, KIND, LANGUAGE, GENDER, SLOTS, PLACE] = (
  ['paused', 'kind', 'language', 'gender', 'slots', 'place'] as const
).map(bitOf) as [number, number, number, number, number, number]

/** The bit of the rule about the walk, which is measured apart. */
export const DISTANCE = bitOf('distance')

/**
 * The rules that this neighbour breaks for this request, the walk left out: a bit for each of `CLAUSES`, in that order.
 * The same as `failedClauses` gives with a walk of nothing.
 * @example brokenRules(city, need, j, now) // → the bit of `paused` for who is on pause and else would do
 */
export function brokenRules(city: CityColumns, need: Need, j: number, now: number): number {
  let broken =
    (OF_STANDING[city.hindered[j] as number] as number) | (OF_PAIRED[need.barred.get(j) ?? 0] as number)
  if ((city.pausedUntil[j] as number) > now) broken |= PAUSED
  if (((city.kinds[j] as number) & need.kind) === 0) broken |= KIND
  if (!speaksAny(city.languages, j, need.spoken)) broken |= LANGUAGE
  if (need.gender !== 0 && city.gender[j] !== need.gender) broken |= GENDER
  broken |= OF_HOME[(city.avoids[j] as number) & need.atHome] as number
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

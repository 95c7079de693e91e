import type { Doorstep } from '@/domain/walking'
import type { Clause } from '../eligibility/clauses'
import { brokenRules, DISTANCE, firstRule, howMany } from './broken-rules'
import type { CityColumns } from './city-columns'
import type { Need } from './need'
import type { Pairs, Weighing } from './pairs'

/** A walk is longer than the straight line by about so much where it is not measured. */
const ROUNDABOUT = 1.35

/** Who is left out, under the first rule that each of them breaks. */
export interface LeftOutOfCity {
  readonly counts: ReadonlyMap<Clause, number>
  /** Of each rule the first so many: fewest broken rules first, then nearest. */
  readonly named: readonly number[]
}

/**
 * Everybody of the city who is not among `pairs`. A walk is measured where it decides under which rule somebody stands; who
 * lives farther than they walk even in a straight line is simply too far.
 * @param most named under each rule
 * @example leftOutOf(city, need, pairsOf(city, need, using), 12, using) // → counts by rule, and twelve to name of each
 */
export function leftOutOf(
  city: CityColumns,
  need: Need,
  pairs: Pairs,
  most: number,
  using: Weighing,
): LeftOutOfCity {
  const size = city.ids.length
  const helps = new Uint8Array(size)
  for (const j of pairs.who) helps[j] = 1
  const broken = new Int32Array(size)
  const straight = new Float64Array(size)
  const doubtful: number[] = []
  for (let j = 0; j < size; j++) {
    if (city.present[j] === 0 || helps[j] === 1) continue
    broken[j] = brokenRules(city, need, j, using.now)
    const { x, y } = city.at(city.lat[j] as number, city.lon[j] as number)
    const metres = Math.hypot(x - need.x, y - need.y)
    straight[j] = Number.isNaN(metres) ? Number.MAX_VALUE : metres
    if (!need.onFoot || Number.isNaN(metres)) continue
    if (metres > (city.radius[j] as number)) broken[j] = (broken[j] as number) | DISTANCE
    else if ((broken[j] as number) === 0 || firstBit(broken[j] as number) > DISTANCE) doubtful.push(j)
    else if (ROUNDABOUT * metres > (city.radius[j] as number)) broken[j] = (broken[j] as number) | DISTANCE
  }
  const who = Int32Array.from(doubtful)
  const from: Doorstep = { lat: need.lat, lon: need.lon, street: need.street ?? undefined }
  const { metres } = using.walks(from, who, using.farthest)
  who.forEach((j, k) => {
    if (!((metres[k] as number) <= (city.radius[j] as number))) broken[j] = (broken[j] as number) | DISTANCE
  })
  const counts = new Map<Clause, number>()
  const named = new Map<Clause, number[]>()
  const behind = (a: number, b: number) =>
    howMany(broken[a] as number) - howMany(broken[b] as number) ||
    (straight[a] as number) - (straight[b] as number) ||
    a - b
  for (let j = 0; j < size; j++) {
    if ((broken[j] as number) === 0) continue
    const first = firstRule(broken[j] as number)
    counts.set(first, (counts.get(first) ?? 0) + 1)
    const best = named.get(first) ?? []
    named.set(first, best)
    let at = best.length
    while (at > 0 && behind(best[at - 1] as number, j) > 0) at--
    if (at < most) best.splice(at, 0, j)
    if (best.length > most) best.pop()
  }
  return { counts, named: [...named.values()].flat() }
}

const firstBit = (bits: number) => bits & -bits

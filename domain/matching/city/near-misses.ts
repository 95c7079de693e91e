import { type Doorstep, straightMetres } from '@/domain/walking'
import { brokenRules, howMany } from './broken-rules'
import type { CityColumns } from './city-columns'
import type { Need } from './need'
import type { Weighing } from './pairs'

/** Two broken rules more than this say nothing that a coordinator could change. */
const RULES_OF_A_NEAR_MISS = 1
const NEAR_MISSES = 5
/** A walk beyond this many times the farthest radius is not measured: nobody will walk it. */
export const FAR = 2

export interface NearMiss {
  readonly who: number
  /** Null while no walk is known. */
  readonly walkMetres: number | null
}

/**
 * Those whom one rule keeps from this request, the nearest first. Asked only for what stays open.
 * @example nearMissesOf(city, need, using) // → [{ who: 3, walkMetres: 420 }] when only a pause keeps the fourth away
 */
export function nearMissesOf(city: CityColumns, need: Need, using: Weighing): NearMiss[] {
  const { walks, now, farthest } = using
  const few: number[] = []
  for (let j = 0; j < city.ids.length; j++)
    if (city.present[j] === 1 && howMany(brokenRules(city, need, j, now)) <= RULES_OF_A_NEAR_MISS) few.push(j)
  const limit = farthest * FAR
  const from: Doorstep = { lat: need.lat, lon: need.lon, street: need.street ?? undefined }
  const { metres } = walks(from, Int32Array.from(few), limit)
  const misses: NearMiss[] = []
  few.forEach((j, k) => {
    const home = { lat: city.lat[j] as number, lon: city.lon[j] as number }
    const measured = metres[k] as number
    const beyond = () => Math.max(limit, straightMetres(from, home))
    const walkMetres = Number.isNaN(home.lat) ? null : Number.isNaN(measured) ? beyond() : measured
    const far = need.onFoot && walkMetres !== null && walkMetres > (city.radius[j] as number) ? 1 : 0
    const broken = howMany(brokenRules(city, need, j, now)) + far
    if (broken === RULES_OF_A_NEAR_MISS) misses.push({ who: j, walkMetres })
  })
  const walk = (one: NearMiss) => one.walkMetres ?? Number.MAX_VALUE
  return misses.sort((a, b) => walk(a) - walk(b) || a.who - b.who).slice(0, NEAR_MISSES)
}

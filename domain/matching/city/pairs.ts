import { DAY } from '@/domain/kernel/time'
import { type Doorstep, straightMetres } from '@/domain/walking'
import { chanceWith, historyRatio } from '../chance/acceptance'
import { type Coefficients, REFERENCE_METRES } from '../chance/coefficients'
import { decay } from '../chance/history'
import { isKeptFrom, isPaused, isTooYoungFor } from './broken-rules'
import type { CityColumns } from './city-columns'
import { ID } from './grid'
import { highestFirst } from './highest-first'
import { speaksAny } from './language-bits'
import type { Need } from './need'

/**
 * Metres on foot from a door to each of these neighbours: NaN beyond `limit` and where no door is known. `estimated` says
 * 1 where the network could not answer.
 */
export type WalksFrom = (
  from: Doorstep,
  who: Int32Array,
  limit: number,
) => { readonly metres: Float64Array; readonly estimated: Uint8Array }

/** What all pairs are weighed with. */
export interface Weighing {
  readonly walks: WalksFrom
  readonly coefficients: Coefficients
  /** Epoch milliseconds. */
  readonly now: number
  /** Metres beyond which nobody of this city walks. */
  readonly farthest: number
  /** History ratio of each neighbour as it has faded by now; 0 while nobody asked. */
  readonly ratios: Float64Array
}

/** @example weighingIn(city, { walks, coefficients, now }) // → what `pairsOf` takes, for as many requests as there are */
export function weighingIn(
  city: CityColumns,
  using: Pick<Weighing, 'walks' | 'coefficients' | 'now'>,
): Weighing {
  return { ...using, farthest: city.farthest(), ratios: new Float64Array(city.ids.length) }
}

/** Everybody who may help with one request, in the order of asking: pair k is neighbour `who[k]`. */
export interface Pairs {
  readonly who: Int32Array
  /** Exact; NaN while no walk is known. Farther than anybody walks, as the crow flies. */
  readonly metres: Float64Array
  /** 1 where the walk is not measured on the network. */
  readonly estimated: Uint8Array
  /** 0 for help without a walk. */
  readonly walked: Float64Array
  readonly chance: Float64Array
  /** Weekly mask of what both have free. */
  readonly moments: Int32Array
}

/** Whoever breaks no rule, whatever the walk. */
function possible(city: CityColumns, need: Need, now: number): Int32Array {
  const { avoids, grid, gender, onlyWith, languages, kinds, closed } = city
  const count = need.onFoot ? grid.search(need) : grid.searchEverywhere(need)
  const who = new Int32Array(count)
  let kept = 0
  for (let k = 0; k < count; k++) {
    const j = grid.words[(grid.found[k] as number) + ID] as number
    if (isPaused(city, j, now) || need.barred.has(j)) continue
    if (need.gender !== 0 && gender[j] !== need.gender) continue
    if (onlyWith[j] !== 0 && onlyWith[j] !== need.residentGender) continue
    if (((avoids[j] as number) & need.bounds) !== 0 || isKeptFrom(city, need, j)) continue
    if (((closed[j] as number) & need.kind) !== 0 || isTooYoungFor(city, need, j)) continue
    if (((kinds[j] as number) & need.kind) === 0 || !speaksAny(languages, j, need.spoken)) continue
    who[kept++] = j
  }
  return who.subarray(0, kept)
}

const several = (moments: number) => (moments & (moments - 1)) !== 0

/** The share of answers that this neighbour gives, as their history has faded by now. */
function ratioOf(city: CityColumns, j: number, { ratios, now }: Weighing): number {
  if (ratios[j] === 0) {
    const observedAccepts = city.observed[j] as number
    const expectedAccepts = city.expected[j] as number
    const history = decay({ observedAccepts, expectedAccepts }, (now - (city.readAt[j] as number)) / DAY)
    ratios[j] = historyRatio(history)
  }
  return ratios[j] as number
}

/**
 * Everybody who may help with this request, in the order of asking: the same people, chances and order that the rules, the
 * chance and `compareOrder` give one by one.
 * @example pairsOf(city, need, using).who // → [2, 0]: the third neighbour first, then the first
 */
export function pairsOf(city: CityColumns, need: Need, using: Weighing): Pairs {
  const { walks, coefficients, now, farthest } = using
  const who = possible(city, need, now)
  const from: Doorstep = { lat: need.lat, lon: need.lon, street: need.street ?? undefined }
  const { metres, estimated } = walks(from, who, farthest)
  const chance = new Float64Array(who.length)
  const score = new Float64Array(who.length)
  let kept = 0
  const pair = {
    walkMetres: REFERENCE_METRES,
    sharedMotherTongue: false,
    preferredKindOfHelp: false,
    helpedBefore: false,
    sharedSlots: 1,
    asks14: 0,
    visits28: 0,
    sharedTopics: 0,
  }
  for (let k = 0; k < who.length; k++) {
    const j = who[k] as number
    const measured = metres[k] as number
    if (need.onFoot && !(measured <= (city.radius[j] as number))) continue
    who[kept] = j
    metres[kept] = measured
    estimated[kept] = estimated[k] as number
    if (Number.isNaN(measured)) {
      estimated[kept] = 1
      const home = { lat: city.lat[j] as number, lon: city.lon[j] as number }
      if (!Number.isNaN(home.lat)) metres[kept] = straightMetres(from, home)
    }
    pair.walkMetres = need.onFoot ? measured : REFERENCE_METRES
    pair.sharedMotherTongue = need.spoken.includes(city.tongue[j] as number)
    pair.preferredKindOfHelp = ((city.preferred[j] as number) & need.kind) !== 0
    pair.helpedBefore = need.helpedBefore.has(j)
    pair.sharedSlots = several((city.slots[j] as number) & need.slots) ? 2 : 1
    pair.sharedTopics = ((city.topics[j] as number) & need.topics) === 0 ? 0 : 1
    pair.asks14 = city.asks14[j] as number
    pair.visits28 = city.visits28[j] as number
    const p = chanceWith(pair, ratioOf(city, j, using), coefficients)
    chance[kept] = p
    // No score reaches one, so who came last stands before everybody.
    score[kept++] = p / (city.askCost[j] as number) + (need.cameLast.has(j) ? 1 : 0)
  }
  const walk = (k: number) => (Number.isNaN(metres[k]) ? Number.MAX_VALUE : (metres[k] as number))
  const asks = (k: number) => city.asks30[who[k] as number] as number
  const order = highestFirst(
    score.subarray(0, kept),
    (a, b) => asks(a) - asks(b) || walk(a) - walk(b) || (who[a] as number) - (who[b] as number),
  )
  const pairs = emptyPairs(kept)
  for (let at = 0; at < kept; at++) {
    const k = order[at] as number
    const j = who[k] as number
    pairs.who[at] = j
    pairs.metres[at] = metres[k] as number
    pairs.estimated[at] = estimated[k] as number
    pairs.walked[at] = need.onFoot ? Math.round(metres[k] as number) : 0
    pairs.chance[at] = chance[k] as number
    pairs.moments[at] = (city.slots[j] as number) & need.slots
  }
  return pairs
}

const emptyPairs = (size: number): Pairs => ({
  who: new Int32Array(size),
  metres: new Float64Array(size),
  estimated: new Uint8Array(size),
  walked: new Float64Array(size),
  chance: new Float64Array(size),
  moments: new Int32Array(size),
})

/** These pairs of them, in the order given. @example picked(pairs, [1]) // → the second pair alone */
export function picked(pairs: Pairs, which: readonly number[]): Pairs {
  const some = emptyPairs(which.length)
  which.forEach((k, at) => {
    some.who[at] = pairs.who[k] as number
    some.metres[at] = pairs.metres[k] as number
    some.estimated[at] = pairs.estimated[k] as number
    some.walked[at] = pairs.walked[k] as number
    some.chance[at] = pairs.chance[k] as number
    some.moments[at] = pairs.moments[k] as number
  })
  return some
}

import type { CityColumns } from '../city/city-columns'
import type { Need } from '../city/need'
import type { Pairs } from '../city/pairs'
import { baseValue, CONTINUITY, FAIRNESS, loadCosts, pairGain } from './gains'
import type { RoundInstance } from './solver'

/** More than any chain of exchanges can gain, so that a pin is kept whenever the person has room. */
const PINNED = 1_000_000

/** One request of a round with those who may help; when somebody is pinned and may help, with that person alone. */
export interface RoundRow {
  readonly need: Need
  readonly pairs: Pairs
  /** Numbers of neighbours in the city; null for nobody. */
  readonly pinned: number | null
  /** Who came last time: displaced only if the whole round gains more. */
  readonly lastHelper: number | null
}

/** A round as the solver takes it, and what each of its numbers means in the city. */
export interface CityInstance {
  readonly instance: RoundInstance
  /** Number in the city of each volunteer of the round. */
  readonly who: Int32Array
  /** Of each arc the pair of its request, and the moment of the week, 0 … 20. */
  readonly arcPair: Int32Array
  readonly arcMoment: Uint8Array
}

const ones = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Everybody who stands in a pair, in the order of the city. */
function inPairs(city: CityColumns, rows: readonly RoundRow[]): Int32Array {
  const seen = new Uint8Array(city.ids.length)
  let count = 0
  for (const { pairs } of rows)
    for (const j of pairs.who) {
      if (seen[j] === 0) count++
      seen[j] = 1
    }
  const who = new Int32Array(count)
  let at = 0
  for (let j = 0; j < seen.length; j++) if (seen[j] === 1) who[at++] = j
  return who
}

/**
 * Lays a round out in compressed rows: a slot for each free moment of each volunteer, an arc for each moment that suits both.
 * The base value is the least that lets no request stay open while a neighbour may help and has room.
 */
export function layOut(city: CityColumns, rows: readonly RoundRow[]): CityInstance {
  const who = inPairs(city, rows)
  const numberOf = new Int32Array(city.ids.length)
  const firstSlot = new Int32Array(who.length + 1)
  const loadCostStart = new Int32Array(who.length + 1)
  for (let v = 0; v < who.length; v++) {
    const j = who[v] as number
    numberOf[j] = v
    firstSlot[v + 1] = (firstSlot[v] as number) + ones(city.slots[j] as number)
    loadCostStart[v + 1] = (loadCostStart[v] as number) + (city.room[j] as number)
  }
  const slots = firstSlot[who.length] as number
  const slotVolunteer = new Int32Array(slots)
  const loadCost = new Int32Array(loadCostStart[who.length] as number)
  let dearest = 0
  for (let v = 0; v < who.length; v++) {
    const j = who[v] as number
    slotVolunteer.fill(v, firstSlot[v] as number, firstSlot[v + 1] as number)
    const costs = loadCosts(FAIRNESS, city.visits28[j] as number, city.room[j] as number)
    loadCost.set(costs, loadCostStart[v] as number)
    dearest = Math.max(dearest, costs.at(-1) ?? 0)
  }
  const leastUrgency = rows.reduce(
    (least, { need }) => Math.min(least, need.urgency),
    Number.POSITIVE_INFINITY,
  )
  const base = rows.length === 0 ? 0 : baseValue(dearest, 0, leastUrgency)
  const arcStart = new Int32Array(rows.length + 1)
  rows.forEach(({ pairs }, i) => {
    const arcs = pairs.moments.reduce((sum, moments) => sum + ones(moments), 0)
    arcStart[i + 1] = (arcStart[i] as number) + arcs
  })
  const arcs = arcStart[rows.length] as number
  const arcSlot = new Int32Array(arcs)
  const arcGain = new Int32Array(arcs)
  const arcPair = new Int32Array(arcs)
  const arcMoment = new Uint8Array(arcs)
  let arc = 0
  for (const { need, pairs, pinned, lastHelper } of rows)
    for (let k = 0; k < pairs.who.length; k++) {
      const j = pairs.who[k] as number
      const extra = j === pinned ? PINNED : j === lastHelper ? CONTINUITY : 0
      const gain = pairGain(base, need.urgency, pairs.chance[k] as number, extra)
      const free = city.slots[j] as number
      for (let rest = pairs.moments[k] as number; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        arcSlot[arc] = (firstSlot[numberOf[j] as number] as number) + ones(free & (bit - 1))
        arcGain[arc] = gain
        arcPair[arc] = k
        arcMoment[arc++] = 31 - Math.clz32(bit)
      }
    }
  const instance = {
    ...{ requests: rows.length, volunteers: who.length, arcStart, arcSlot, arcGain, slotVolunteer },
    ...{ slotCapacity: new Int32Array(slots).fill(1), loadCostStart, loadCost },
  }
  return { instance, who, arcPair, arcMoment }
}

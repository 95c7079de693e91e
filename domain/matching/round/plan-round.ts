import type { CityColumns } from '../city/city-columns'
import { type NearMiss, nearMissesOf } from '../city/near-misses'
import type { Need } from '../city/need'
import { type Pairs, pairsOf, picked, type Weighing } from '../city/pairs'
import type { PlanNote } from '../explanation/plan-note'
import type { RoundRow } from './city-instance'
import { type Figures, figuresOf, nearestFirst } from './figures'
import { OTHERS, plannedRound } from './planned'

/** A request of a round with the coordinator's choices. All neighbours by their number in the city. */
export interface RoundNeed {
  readonly need: Need
  readonly pinned: number | null
  readonly forbidden: readonly number[]
  readonly lastHelper: number | null
}

/** A neighbour who is shown beside a request. */
export interface ShownNeighbour {
  readonly who: number
  /** Exact metres; null while no walk is known. */
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
  readonly probability: number
  readonly moment: number | null
  readonly note: PlanNote | null
}

export interface RoundLine {
  readonly chosen: ShownNeighbour | null
  readonly others: readonly ShownNeighbour[]
  readonly nearMisses: readonly NearMiss[]
  /** The pin holds: that person may help. */
  readonly pinHeld: boolean
}

export interface RoundPlan {
  readonly lines: readonly RoundLine[]
  readonly before: Figures
  readonly nearest: Figures
  readonly plan: Figures
}

/** Weighed, divided in the best possible way and proven: what a coordinator sees of a round, and no more. */
export function planRound(city: CityColumns, needs: readonly RoundNeed[], using: Weighing): RoundPlan {
  const left = needs.map(({ need, forbidden }) => without(pairsOf(city, need, using), forbidden))
  const rows = needs.map(({ need, pinned, lastHelper }, i): RoundRow => {
    const pairs = left[i] as Pairs
    const at = pinned === null ? -1 : pairs.who.indexOf(pinned)
    if (at < 0) return { need, pairs, pinned: null, lastHelper }
    return { need, pairs: picked(pairs, [at]), pinned, lastHelper }
  })
  const { planned, among } = plannedRound(city, rows)
  const lines = planned.map((neighbours, i): RoundLine => {
    const [row, all] = [rows[i] as RoundRow, left[i] as Pairs]
    const first = neighbours.find((one) => one.chosen)
    const shown = neighbours.filter((one) => !one.chosen)
    const pinHeld = row.pinned !== null
    return {
      chosen: first ? shownOf(row.pairs, first.pair, first) : null,
      others: pinHeld
        ? firstWithout(all, row.pinned).map((k) => shownOf(all, k, null))
        : shown.map((one) => shownOf(row.pairs, one.pair, one)),
      nearMisses: first ? [] : nearMissesOf(city, row.need, using),
      pinHeld,
    }
  })
  const chosen = planned.map((one) => one.find((neighbour) => neighbour.chosen)?.pair ?? null)
  return {
    lines,
    before: figuresOf(city, among, rows, []),
    nearest: figuresOf(city, among, rows, nearestFirst(city, rows)),
    plan: figuresOf(city, among, rows, chosen),
  }
}

/** The first pairs with anybody but this neighbour. */
function firstWithout({ who }: Pairs, pinned: number | null): number[] {
  const first: number[] = []
  for (let k = 0; k < who.length && first.length < OTHERS; k++) if (who[k] !== pinned) first.push(k)
  return first
}

function shownOf(
  pairs: Pairs,
  k: number,
  planned: { readonly moment: number; readonly note: PlanNote } | null,
): ShownNeighbour {
  const metres = pairs.metres[k] as number
  return {
    who: pairs.who[k] as number,
    walkMetres: Number.isNaN(metres) ? null : metres,
    walkIsEstimate: pairs.estimated[k] === 1,
    probability: pairs.chance[k] as number,
    moment: planned?.moment ?? null,
    note: planned?.note ?? null,
  }
}

function without(pairs: Pairs, forbidden: readonly number[]): Pairs {
  if (forbidden.length === 0) return pairs
  return picked(
    pairs,
    [...pairs.who.keys()].filter((k) => !forbidden.includes(pairs.who[k] as number)),
  )
}

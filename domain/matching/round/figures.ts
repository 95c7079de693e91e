import type { CityColumns } from '../city/city-columns'
import type { RoundRow } from './city-instance'

/** What one way of dividing comes to. The walk alone would make the nearest look best, so it never stands alone. */
export interface Figures {
  readonly helped: number
  readonly open: number
  /** Yeses to be expected of the first asks. */
  readonly expectedYes: number
  readonly walkMetres: number
  /** How many different neighbours are asked. */
  readonly neighbours: number
  /** Most visits of one person in four weeks, those of this round included. */
  readonly busiest: number
}

/**
 * @param among everybody who stands in a pair of the round
 * @param chosen per row the number of its pair, or null when it stays open
 */
export function figuresOf(
  city: CityColumns,
  among: Int32Array,
  rows: readonly RoundRow[],
  chosen: readonly (number | null)[],
): Figures {
  const planned = new Map<number, number>()
  const figures = { helped: 0, expectedYes: 0, walkMetres: 0, busiest: 0 }
  chosen.forEach((k, i) => {
    const pairs = rows[i]?.pairs
    if (k === null || !pairs) return
    const j = pairs.who[k] as number
    planned.set(j, (planned.get(j) ?? 0) + 1)
    figures.helped++
    figures.expectedYes += pairs.chance[k] as number
    figures.walkMetres += pairs.walked[k] as number
  })
  for (const j of among)
    figures.busiest = Math.max(figures.busiest, (city.visits28[j] as number) + (planned.get(j) ?? 0))
  const { helped, expectedYes, walkMetres, busiest } = figures
  const open = chosen.length - helped
  return { helped, open, expectedYes, walkMetres, neighbours: planned.size, busiest }
}

/**
 * Today's way, to hold a plan against: one request after the other, each to the nearest neighbour who still has room
 * and a moment. The number of a pair per row, null where nobody was left.
 */
export function nearestFirst(city: CityColumns, rows: readonly RoundRow[]): (number | null)[] {
  const room = city.room.slice()
  const taken = new Int32Array(room.length)
  return rows.map(({ pairs }) => {
    let nearest = -1
    let walk = Number.POSITIVE_INFINITY
    for (let k = 0; k < pairs.who.length; k++) {
      const j = pairs.who[k] as number
      if ((room[j] as number) === 0 || ((pairs.moments[k] as number) & ~(taken[j] as number)) === 0) continue
      const metres = pairs.metres[k] as number
      const whole = Number.isNaN(metres) ? Number.MAX_VALUE : Math.round(metres)
      if (whole > walk || (whole === walk && j > (pairs.who[nearest] as number))) continue
      nearest = k
      walk = whole
    }
    if (nearest < 0) return null
    const j = pairs.who[nearest] as number
    const free = (pairs.moments[nearest] as number) & ~(taken[j] as number)
    room[j] = (room[j] as number) - 1
    taken[j] = (taken[j] as number) | (free & -free)
    return nearest
  })
}

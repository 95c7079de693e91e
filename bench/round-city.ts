import { seeded } from '../domain/kernel/random'
import { loadCosts } from '../domain/matching/round/gains'
import type { RoundInstance } from '../domain/matching/round/solver'
import { RoundRows } from './object-round/round-rows'

/** How an invented city is drawn; every choice is fixed by the seed. */
export interface CityShape {
  readonly requests: number
  readonly volunteers: number
  readonly seed: number
  /** One town of this many volunteers on 9 × 9 km; more people make more towns. 0: one metropolis of the same density. */
  readonly townSize: number
  /** Marginal load cost is fairness · (2 · (visits so far + k) − 1). */
  readonly fairness: number
}

interface Town {
  readonly side: number
  readonly centres: readonly {
    readonly x: number
    readonly y: number
    readonly asks: number
    readonly offers: number
  }[]
}

const SLOTS_A_WEEK = 21
/** Metres by which people live around the middle of their neighbourhood. */
const SPREAD = 560

/**
 * Towns, people and gains after the generator by which the solver's anchors were measured:
 * six neighbourhoods a town, own radius 0.8 to 4 km, one to five visits a week, two to eight of 21
 * weekly slots, four kinds of help, five languages, three urgencies, weekly requests that often keep
 * last week's neighbour. Requests and volunteers come out in a local (Z) order per town.
 */
export function makeCity(shape: CityShape): RoundInstance {
  const random = seeded(shape.seed)
  const townCount = shape.townSize === 0 ? 1 : Math.max(1, Math.round(shape.volunteers / shape.townSize))
  const rows = new RoundRows()
  for (let town = 0; town < townCount; town++) {
    const volunteers = share(shape.volunteers, townCount, town)
    const side = shape.townSize === 0 ? 9000 * Math.sqrt(volunteers / 250) : 9000
    addTown(
      rows,
      random,
      makeTown(random, side),
      share(shape.requests, townCount, town),
      volunteers,
      shape.fairness,
    )
  }
  return rows.instance()
}

function share(total: number, parts: number, part: number): number {
  return Math.floor(((part + 1) * total) / parts) - Math.floor((part * total) / parts)
}

function makeTown(random: () => number, side: number): Town {
  const count = Math.round(6 * (side / 9000) ** 2)
  const centres = Array.from({ length: count }, (_, k) => ({
    x: k === 0 ? side / 2 : random() * side,
    y: k === 0 ? side / 2 : random() * side,
    asks: (k === 0 ? 2 : 1) * (0.5 + random()),
    offers: (k === 0 ? 2 : 1) * (0.5 + random()),
  }))
  return { side, centres }
}

class People {
  readonly row: number[] = []
  readonly x: number[] = []
  readonly y: number[] = []
  readonly kinds: number[] = []
  readonly languages: number[] = []
  readonly slots: number[] = []
}

function addTown(
  rows: RoundRows,
  random: () => number,
  town: Town,
  asks: number,
  offers: number,
  fairness: number,
): void {
  const volunteers = new People()
  for (const [x, y] of places(random, town, 'offers', offers)) {
    volunteers.x.push(x)
    volunteers.y.push(y)
    let kinds = 0
    for (let kind = 0; kind < 4; kind++) if (random() < 0.65) kinds |= 1 << kind
    volunteers.kinds.push(kinds === 0 ? 1 : kinds)
    volunteers.languages.push(1 | (random() < 0.5 ? 1 << Math.floor(random() * 5) : 0))
    const slots = someSlots(random, 2 + Math.floor(random() * 7))
    const room = pick(random, [1, 2, 3, 5], [0.5, 0.8, 0.95])
    const visits28 = Math.floor(random() ** 2 * 6)
    volunteers.slots.push(slots)
    volunteers.row.push(rows.addVolunteer(momentsOf(slots), loadCosts(fairness, visits28, room)))
  }
  const radius = volunteers.x.map(() => pick(random, [800, 1500, 2500, 4000], [0.2, 0.55, 0.85]))
  const skill = volunteers.x.map(() => 0.5 + random())
  const grid = new Grid(volunteers, 1000)
  for (const [x, y] of places(random, town, 'asks', asks)) {
    const kind = 1 << Math.floor(random() * 4)
    const language = random() < 0.8 ? 1 : 1 << Math.floor(random() * 5)
    const slots = someSlots(random, 2 + Math.floor(random() * 5))
    const urgency = pick(random, [1, 1.5, 2.5], [0.6, 0.9])
    let incumbent = random() < 0.15
    grid.near(x, y, (v) => {
      const metres = Math.hypot((volunteers.x[v] ?? 0) - x, (volunteers.y[v] ?? 0) - y)
      const shared = slots & (volunteers.slots[v] ?? 0)
      if (metres > (radius[v] ?? 0) || shared === 0) return
      if (((volunteers.kinds[v] ?? 0) & kind) === 0 || ((volunteers.languages[v] ?? 0) & language) === 0)
        return
      const odds = 0.2 - 0.0009 * metres + Math.log(skill[v] ?? 1) + 0.4 * normal(random)
      const chance = 1 / (1 + Math.exp(-odds))
      let gain = Math.round(10_000 * urgency * Math.min(0.95, Math.max(0.01, chance)))
      if (incumbent) gain += 4000
      incumbent = false
      for (const moment of momentsOf(shared)) {
        const slot = rows.slotOf(volunteers.row[v] ?? 0, moment) ?? 0
        rows.addArc(slot, gain + Math.floor(random() * 300))
      }
    })
    rows.endRequest()
  }
}

function momentsOf(mask: number): number[] {
  const moments: number[] = []
  for (let moment = 0; moment < SLOTS_A_WEEK; moment++) if ((mask >> moment) & 1) moments.push(moment)
  return moments
}

function places(
  random: () => number,
  { side, centres }: Town,
  by: 'asks' | 'offers',
  count: number,
): [number, number][] {
  const total = centres.reduce((sum, centre) => sum + centre[by], 0)
  const ends: number[] = []
  for (const centre of centres) ends.push((ends.at(-1) ?? 0) + centre[by] / total)
  const inside = (value: number) => Math.min(side - 1, Math.max(0, value))
  const list = Array.from({ length: count }, (): [number, number] => {
    const centre = centres[search(ends, random())] ?? centres[0]
    return [
      inside((centre?.x ?? 0) + SPREAD * normal(random)),
      inside((centre?.y ?? 0) + SPREAD * normal(random)),
    ]
  })
  return list.sort((a, b) => zOrder(a[0], a[1]) - zOrder(b[0], b[1]))
}

function search(ends: readonly number[], value: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 1) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** Interleaves the bits of two coordinates in steps of 50 m, so that near places get near numbers. */
function zOrder(x: number, y: number): number {
  let code = 0
  for (let bit = 0; bit < 13; bit++) {
    code += ((x / 50) >> bit) & 1 ? 2 ** (2 * bit) : 0
    code += ((y / 50) >> bit) & 1 ? 2 ** (2 * bit + 1) : 0
  }
  return code
}

function someSlots(random: () => number, count: number): number {
  let mask = 0
  for (let left = count; left > 0; ) {
    const slot = 1 << Math.floor(random() * SLOTS_A_WEEK)
    if ((mask & slot) !== 0) continue
    mask |= slot
    left--
  }
  return mask
}

function pick(random: () => number, values: readonly number[], ends: readonly number[]): number {
  const value = random()
  const index = ends.findIndex((end) => value < end)
  return values[index < 0 ? values.length - 1 : index] ?? 0
}

/** Sum of twelve uniform numbers: near enough to a normal one, and the same on every machine. */
function normal(random: () => number): number {
  let sum = -6
  for (let k = 0; k < 12; k++) sum += random()
  return sum
}

/** Volunteers by square, so that a request looks at its surroundings only. */
class Grid {
  private readonly cells = new Map<number, number[]>()
  constructor(
    people: People,
    private readonly size: number,
  ) {
    people.x.forEach((x, v) => {
      const key = this.key(Math.floor(x / size), Math.floor((people.y[v] ?? 0) / size))
      const cell = this.cells.get(key)
      if (cell === undefined) this.cells.set(key, [v])
      else cell.push(v)
    })
  }

  near(x: number, y: number, visit: (volunteer: number) => void): void {
    const found: number[] = []
    const [cx, cy] = [Math.floor(x / this.size), Math.floor(y / this.size)]
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) found.push(...(this.cells.get(this.key(cx + dx, cy + dy)) ?? []))
    }
    for (const volunteer of found.sort((a, b) => a - b)) visit(volunteer)
  }

  private key(x: number, y: number): number {
    return (y + 100) * 10_000 + x + 100
  }
}

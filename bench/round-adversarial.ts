import { seeded } from '../domain/kernel/random'
import type { RoundInstance } from '../domain/matching/round/solver'

type Arc = readonly [slot: number, gain: number]

/** Volunteers who are all alike: so many slots of so many places, so many visits a week at rising cost. */
interface Crowd {
  readonly volunteers: number
  readonly slots: number
  readonly places: number
  readonly visits: number
  readonly costStep: number
}

const SINGLE = { slots: 1, places: 1, visits: 1, costStep: 0 } as const

function roundOf(crowd: Crowd, rows: readonly (readonly Arc[])[]): RoundInstance {
  const { volunteers, slots, places, visits, costStep } = crowd
  const arcStart = new Int32Array(rows.length + 1)
  rows.forEach((row, request) => {
    arcStart[request + 1] = (arcStart[request] ?? 0) + row.length
  })
  const arcs = rows.flat()
  return {
    requests: rows.length,
    volunteers,
    arcStart,
    arcSlot: Int32Array.from(arcs, ([slot]) => slot),
    arcGain: Int32Array.from(arcs, ([, gain]) => gain),
    slotVolunteer: Int32Array.from({ length: volunteers * slots }, (_, slot) => Math.floor(slot / slots)),
    slotCapacity: new Int32Array(volunteers * slots).fill(places),
    loadCostStart: Int32Array.from({ length: volunteers + 1 }, (_, j) => j * visits),
    loadCost: Int32Array.from({ length: volunteers * visits }, (_, k) => costStep * (2 * (k % visits) + 1)),
  }
}

const rowsOf = (length: number, row: (request: number) => Arc[]): Arc[][] =>
  Array.from({ length }, (_, request) => row(request))

/**
 * Machol and Wien's table: pairing i with j costs i·j, everybody is eligible for everything.
 * Methods that repair one row at a time visit nearly all rows in every repair.
 */
export function dense(size: number): RoundInstance {
  const top = 2 * size * size
  const row = (i: number) => Array.from({ length: size }, (_, j): Arc => [j, top - (i + 1) * (j + 1)])
  return roundOf({ ...SINGLE, volunteers: size }, rowsOf(size, row))
}

/** Everybody is eligible for `degree` random people anywhere: no neighbourhoods, so no locality. */
export function randomSparse(
  requests: number,
  volunteers: number,
  degree: number,
  gains: number,
  crowd: Partial<Crowd> = {},
): RoundInstance {
  const random = seeded(1)
  const below = (n: number) => Math.floor(random() * n)
  const slots = volunteers * (crowd.slots ?? 1)
  const rows = rowsOf(requests, () =>
    Array.from({ length: degree }, (): Arc => [below(slots), 50_000 + below(gains)]),
  )
  return roundOf({ ...SINGLE, ...crowd, volunteers }, rows)
}

/** Few volunteers with many places each, and everybody fits everywhere; few gains are many ties. */
export function fewLarge(requests: number, volunteers: number, places: number, gains: number): RoundInstance {
  const random = seeded(3)
  const row = () =>
    Array.from({ length: volunteers }, (_, slot): Arc => [slot, 50_000 + Math.floor(random() * gains)])
  return roundOf({ volunteers, slots: 1, places, visits: places, costStep: 10 }, rowsOf(requests, row))
}

/** Each request fits two volunteers in a row, and the last comes once too often: one chain through all of them. */
export function chain(length: number, gains: number): RoundInstance {
  const random = seeded(7)
  const gain = () => 50_000 + Math.floor(random() * gains)
  const rows = rowsOf(length, (i): Arc[] => [
    [i, gain()],
    [Math.min(i + 1, length - 1), gain()],
  ])
  return roundOf({ ...SINGLE, volunteers: length }, [...rows, [[length - 1, 90_000]]])
}

/** A full table of gains without any structure. */
export function randomTable(requests: number, volunteers: number): number[][] {
  const random = seeded(1)
  return Array.from({ length: requests }, () =>
    Array.from({ length: volunteers }, () => 1 + Math.floor(random() * 10_000)),
  )
}

export function tableRound(gains: readonly (readonly number[])[]): RoundInstance {
  const rows = gains.map((row) => row.map((gain, j): Arc => [j, gain]))
  return roundOf({ ...SINGLE, volunteers: gains[0]?.length ?? 0 }, rows)
}

const HOURS = { slots: 168, places: 10, costStep: 10 } as const

/** Where a method that is quick on cities may be slow: no shape may take more than 1.5 times the better reference. */
export const ADVERSARIAL: readonly (readonly [name: string, make: () => RoundInstance])[] = [
  ['Machol-Wien 1000', () => dense(1_000)],
  ['random 10k x 10k', () => randomSparse(10_000, 10_000, 30, 10_000)],
  ['random ties 10k x 10k', () => randomSparse(10_000, 10_000, 30, 20)],
  ['random 20k x 5k', () => randomSparse(20_000, 5_000, 30, 10_000)],
  ['random 30k x 30k, 4 each', () => randomSparse(30_000, 30_000, 4, 10_000)],
  ['20k for 20 x 500', () => fewLarge(20_000, 20, 500, 10_000)],
  ['5k for 20 x 125', () => fewLarge(5_000, 20, 125, 10_000)],
  ['ties 12k for 10 x 1,000', () => fewLarge(12_000, 10, 1_000, 5)],
  ['168 hours x 10, 30 weeks', () => randomSparse(5_000, 30, 20, 10_000, { ...HOURS, visits: 167 })],
  ['168 hours x 10, 1 week', () => randomSparse(2_000, 1, 20, 10_000, { ...HOURS, visits: 2_000 })],
  ['chain of 20k', () => chain(20_000, 100)],
  ['chain of 20k, ties', () => chain(20_000, 1)],
]

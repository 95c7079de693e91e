import { CHANCE_BOUNDS, type Coefficients, REFERENCE_METRES } from '@/domain/matching/chance/coefficients'
import { type Grid, ID, ODDS, RATIO, type Search, SLOTS, X, Y } from './grid'

/** One open request of a round. `weight` is what a yes is worth; `base` what help is worth whoever gives it. */
export interface RoundNeed extends Search {
  readonly weight: number
  readonly base: number
}

/** The arcs of a round in compressed sparse rows, as `RoundInstance` wants them. */
export interface Edges {
  readonly arcStart: Int32Array
  readonly arcSlot: Int32Array
  readonly arcGain: Int32Array
  readonly arcChance: Float32Array
  /** Slots of volunteer j are volunteerSlot[j] … volunteerSlot[j + 1] - 1, in the order of the week. */
  readonly volunteerSlot: Int32Array
}

/** Metres on foot between a request and a volunteer, given by their numbers and the straight line. */
export type Walk = (request: number, volunteer: number, straightMetres: number) => number

/** Without a street network: straight line × 1.35. */
export const estimatedWalk: Walk = (_request, _volunteer, straight) => 1.35 * straight

function ones(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/**
 * All edges of a round: who can help whom, at which moment of the week, and what that is worth.
 * gain = base + round(10 000 · weight · chance), the chance as in `acceptanceChance` without the rare terms
 * (mother tongue, preference, helped before), which the caller adds to the few arcs they concern.
 * The radius is held against the walk, so a river between two doors counts.
 */
export function roundEdges(
  grid: Grid,
  needs: readonly RoundNeed[],
  using: Coefficients,
  radiusOf: Float64Array | Float32Array,
  walk: Walk = estimatedWalk,
): Edges {
  const volunteerSlot = slotStarts(grid)
  const arcStart = new Int32Array(needs.length + 1)
  let arcSlot = new Int32Array(64 * needs.length + 64)
  let arcGain = new Int32Array(arcSlot.length)
  let arcChance = new Float32Array(arcSlot.length)
  let arcs = 0
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i] as RoundNeed
    const count = grid.search(need)
    const { found, words, numbers } = grid
    if (arcs + 21 * count > arcSlot.length) {
      const room = 2 * (arcs + 21 * count)
      arcSlot = grown(arcSlot, new Int32Array(room))
      arcGain = grown(arcGain, new Int32Array(room))
      arcChance = grown(arcChance, new Float32Array(room))
    }
    for (let k = 0; k < count; k++) {
      const at = found[k] as number
      const j = words[at + ID] as number
      const dx = (numbers[at + X] as number) - need.x
      const dy = (numbers[at + Y] as number) - need.y
      const metres = walk(i, j, Math.sqrt(dx * dx + dy * dy))
      if (metres > (radiusOf[j] as number)) continue
      const free = words[at + SLOTS] as number
      const shared = free & need.slots
      const several = (shared & (shared - 1)) === 0 ? 0 : using.severalSlots
      const beyond = (Math.min(metres, 4_000) - REFERENCE_METRES) / 1_000
      const z = (numbers[at + ODDS] as number) - using.kilometre * beyond + several
      const p = (numbers[at + RATIO] as number) / (1 + Math.exp(-z))
      const chance = p < CHANCE_BOUNDS[0] ? CHANCE_BOUNDS[0] : p > CHANCE_BOUNDS[1] ? CHANCE_BOUNDS[1] : p
      const gain = need.base + Math.round(10_000 * need.weight * chance)
      const first = volunteerSlot[j] as number
      for (let rest = shared; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        arcSlot[arcs] = first + ones(free & (bit - 1))
        arcGain[arcs] = gain
        arcChance[arcs++] = chance
      }
    }
    arcStart[i + 1] = arcs
  }
  return {
    arcStart,
    arcSlot: arcSlot.slice(0, arcs),
    arcGain: arcGain.slice(0, arcs),
    arcChance: arcChance.slice(0, arcs),
    volunteerSlot,
  }
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function slotStarts(grid: Grid): Int32Array {
  const starts = new Int32Array(grid.size + 1)
  for (let id = 0; id < grid.size; id++) starts[id + 1] = (starts[id] as number) + ones(grid.slotsOf(id))
  return starts
}

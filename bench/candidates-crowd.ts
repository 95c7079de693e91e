import { pick, type Random, seeded } from '@/domain/kernel/random'
import type { Grid, Profile } from '@/domain/matching/city/grid'

export type Search = Parameters<Grid['search']>[0]

/** 250 volunteers on 81 square kilometres, whatever their number: a larger crowd is a larger country. */
const PER_SQUARE_METRE = 250 / 81e6 // as thin as the simulated town, without its thicker middle
const RADII = [
  [800, 0.2],
  [1_500, 0.35],
  [2_500, 0.3],
  [4_000, 0.15],
] as const

export const sideOf = (volunteers: number) => Math.sqrt(volunteers / PER_SQUARE_METRE)

function bits(random: Random, many: number, among: number): number {
  let mask = 0
  for (let k = 0; k < many; k++) mask |= 1 << Math.floor(random() * among)
  return mask
}

export function makeCrowd(volunteers: number, seed = 1): Profile[] {
  const random = seeded(seed)
  const side = sideOf(volunteers)
  return Array.from({ length: volunteers }, () => ({
    x: random() * side,
    y: random() * side,
    radiusMetres: pick(random, RADII),
    slots: bits(random, 2 + Math.floor(random() * 7), 21),
    traits: bits(random, 4, 4) | (bits(random, 1, 4) << 9) | (random() < 0.95 ? 1 << 8 : 0),
  }))
}

export function makeSearches(many: number, volunteers: number, slots: number, seed = 2): Search[] {
  const random = seeded(seed)
  const side = sideOf(volunteers)
  return Array.from({ length: many }, () => ({
    x: random() * side,
    y: random() * side,
    kind: 1 << Math.floor(random() * 4),
    languages: random() < 0.9 ? 1 << 8 : 1 << (9 + Math.floor(random() * 4)),
    slots: bits(random, slots, 21),
  }))
}

import { seeded } from '@/domain/kernel/random'

export interface Random {
  /** From 0 up to 1. */
  next: () => number
  /** A whole number from `low` up to and including `high`. */
  whole: (low: number, high: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  chance: (share: number) => boolean
}

/** The dice of one drawing: the same seed draws the same street. */
export function randomFrom(seed: number): Random {
  const next = seeded(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    chance: (share) => next() < share,
  }
}

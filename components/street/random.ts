export interface Random {
  /** From 0 up to 1. */
  next: () => number
  /** A whole number from `low` up to and including `high`. */
  whole: (low: number, high: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  chance: (share: number) => boolean
}

/** The same seed gives the same row of numbers, on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    chance: (share) => next() < share,
  }
}

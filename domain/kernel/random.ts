export type Random = () => number

/**
 * mulberry32: the same seed gives the same row of numbers from 0 up to 1, on every machine. Not for secrets.
 * @example seeded(1)() === 0.6270739405881613
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Standard normal, Box and Muller. @example normal(seeded(1)) // → 1.404… */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * One of the values, by weights that add up to 1.
 *
 * @example pick(() => 0.7, [['bread', 0.6], ['milk', 0.4]]) // → 'milk'
 */
export function pick<T>(random: Random, choices: readonly (readonly [value: T, weight: number])[]): T {
  let left = random()
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  const last = choices.at(-1)
  if (last === undefined) throw new RangeError('nothing to choose from')
  return last[0]
}

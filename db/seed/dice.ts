import { v7 } from 'uuid'
import { type Random, seeded } from '@/domain/kernel/random'

/** All chance of the demo comes from one seed, so that everybody who starts it meets the same people. */
export interface Dice {
  readonly random: Random
  /** A number between the two. */
  between(low: number, high: number): number
  /** True this part of the times. */
  chance(part: number): boolean
  oneOf<T>(values: readonly T[]): T
  /** An id that sorts by its moment (epoch milliseconds), then by the order in which ids were made. */
  id(at: number): string
}

export function dice(seed: number): Dice {
  const random = seeded(seed)
  let made = 0
  const between = (low: number, high: number) => low + (high - low) * random()
  return {
    random,
    between,
    chance: (part) => random() < part,
    oneOf: (values) => {
      const value = values[Math.floor(random() * values.length)]
      if (value === undefined) throw new RangeError('nothing to choose from')
      return value
    },
    id: (at) =>
      v7({
        msecs: Math.floor(at),
        seq: made++,
        random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
      }),
  }
}

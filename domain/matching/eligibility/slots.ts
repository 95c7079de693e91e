export const ALL_SLOTS = (1 << 21) - 1

export type DayPart = 'morning' | 'afternoon' | 'evening'
export const DAY_PARTS: readonly DayPart[] = ['morning', 'afternoon', 'evening']

/**
 * The bit of one part of one day. Day 0 is Monday.
 * @example slotBit(0, 'morning') === 1; slotBit(6, 'evening') === 1 << 20
 * @throws RangeError when the day is not 0 … 6
 */
export function slotBit(day: number, part: DayPart): number {
  if (!Number.isInteger(day) || day < 0 || day > 6) throw new RangeError(`day ${day} is not 0 to 6`)
  return 1 << (day * 3 + DAY_PARTS.indexOf(part))
}

/** Number of weekly slots in a mask. @example countSlots(0b1011) === 3 */
export function countSlots(mask: number): number {
  let rest = mask & ALL_SLOTS
  rest -= (rest >>> 1) & 0x55555555
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

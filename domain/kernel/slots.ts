import { DAY_PARTS, type DayPart } from './time'

/** The 21 weekly moments, 7 days × 3 parts, as bits of one integer. Monday morning is bit 0. */
export type SlotMask = number

export const ALL_SLOTS: SlotMask = (1 << 21) - 1

/** @example slotBit(1, 'morning') // → 0b1000, Tuesday morning */
export function slotBit(weekday: number, part: DayPart): SlotMask {
  return 1 << (weekday * 3 + DAY_PARTS.indexOf(part))
}

/** @example slotMask([0, 1], ['morning']) // → 0b1001, Monday and Tuesday morning */
export function slotMask(weekdays: readonly number[], parts: readonly DayPart[]): SlotMask {
  let mask = 0
  for (const day of weekdays) for (const part of parts) mask |= slotBit(day, part)
  return mask
}

export interface Slot {
  readonly weekday: number
  readonly part: DayPart
}

/** @example slotsIn(0b1001) // → [{ weekday: 0, part: 'morning' }, { weekday: 1, part: 'morning' }] */
export function slotsIn(mask: SlotMask): Slot[] {
  const slots: Slot[] = []
  for (let weekday = 0; weekday < 7; weekday++)
    for (const part of DAY_PARTS) if (mask & slotBit(weekday, part)) slots.push({ weekday, part })
  return slots
}

/** @example countSlots(0b1001) // → 2 */
export function countSlots(mask: SlotMask): number {
  return slotsIn(mask).length
}

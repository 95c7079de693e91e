import { type SlotMask, slotBit, slotsIn } from '@/domain/kernel/slots'
import { DAY_PARTS, type DayPart } from '@/domain/kernel/time'

const isPart = (word: string): word is DayPart => (DAY_PARTS as readonly string[]).includes(word)

/** What the boxes of a week say. @example slotMaskOf(['0:morning']) // → 1; what is no box counts for nothing */
export function slotMaskOf(values: readonly string[]): SlotMask {
  let mask = 0
  for (const value of values) {
    const [, day, part = ''] = /^([0-6]):([a-z]+)$/.exec(value) ?? []
    if (day !== undefined && isPart(part)) mask |= slotBit(Number(day), part)
  }
  return mask
}

/** The boxes of a week to tick. @example slotValues(1) // → ['0:morning'] */
export function slotValues(mask: SlotMask): string[] {
  return slotsIn(mask).map(({ weekday, part }) => `${weekday}:${part}`)
}

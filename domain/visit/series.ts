import { type Slot, type SlotMask, slotsIn } from '../kernel/slots'
import { addDays, atLocalHour, DAY_PART_HOURS, DAY_PARTS, type DayPart, weekdayOf } from '../kernel/time'
import { type CityCalendar, isPublicHoliday } from '../practice/calendar'

/** How often somebody may come: every week, or every other week. */
export const EVERY_WEEKS = [1, 2] as const

/** Visits are made this many days ahead: enough to see a month, not so many that a change of plan is a tidying-up. */
export const HORIZON_DAYS = 42

/** The moment of a series, and how often. */
export interface Rhythm {
  /** One of the 21 weekly moments, as the number of its bit: Monday morning is 0. */
  readonly slot: number
  readonly everyWeeks: number
  /** ISO date from which it counts; the first visit is on this day or in the six after it. */
  readonly from: string
}

/** @example slotOf(4) // → { weekday: 1, part: 'afternoon' }, Tuesday afternoon */
export function slotOf(slot: number): Slot {
  return {
    weekday: Math.floor(slot / DAY_PARTS.length),
    part: DAY_PARTS[slot % DAY_PARTS.length] ?? 'morning',
  }
}

/**
 * The moment with which a series begins: the first that suits both, else the first that was asked for.
 *
 * @example firstMoment(0b110000, 0b100000) // → 5, Tuesday evening
 */
export function firstMoment(wanted: SlotMask, free: SlotMask): number {
  const [slot = { weekday: 0, part: 'morning' as const }] = slotsIn(wanted & free || wanted)
  return slot.weekday * DAY_PARTS.length + DAY_PARTS.indexOf(slot.part)
}

/**
 * The days of a series from `first` to `last`, both included, as ISO dates. A holiday is a day like another here: who
 * comes and who waits say themselves whether it goes on.
 *
 * @example seriesDays({ slot: 4, everyWeeks: 2, from: '2026-03-02' }, '2026-03-01', '2026-04-01') // → ['2026-03-03', '2026-03-17', '2026-03-31']
 */
export function seriesDays({ slot, everyWeeks, from }: Rhythm, first: string, last: string): string[] {
  const days: string[] = []
  const ahead = (slotOf(slot).weekday - weekdayOf(from) + 7) % 7
  for (let day = addDays(from, ahead); day <= last; day = addDays(day, 7 * everyWeeks))
    if (day >= first) days.push(day)
  return days
}

/**
 * The hours that a visit on that day keeps free, in epoch milliseconds, by the clock on the wall.
 *
 * @example visitHours('2026-07-07', 'afternoon').from // → Date.UTC(2026, 6, 7, 11), summer time in Brussels
 */
export function visitHours(isoDate: string, part: DayPart): { readonly from: number; readonly to: number } {
  const [from, to] = DAY_PART_HOURS[part]
  return { from: atLocalHour(isoDate, from), to: atLocalHour(isoDate, to) }
}

/**
 * A day on which the two had better ask each other: a public holiday, or a closing day of the city.
 *
 * @example isSpecialDay({ hours, closingDays: ['01-02'] }, '2027-01-02') // → true
 */
export const isSpecialDay = ({ closingDays }: CityCalendar, isoDate: string): boolean =>
  isPublicHoliday(isoDate) || closingDays.includes(isoDate) || closingDays.includes(isoDate.slice(5))

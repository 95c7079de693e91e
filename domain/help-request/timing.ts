import { type SlotMask, slotMask } from '../kernel/slots'
import {
  addDays,
  atLocalHour,
  DAY,
  DAY_PART_HOURS,
  DAY_PARTS,
  type DayPart,
  HOUR,
  localDate,
  MINUTE,
  weekdayOf,
} from '../kernel/time'
import type { CityPractice } from '../practice/practice'
import type { Urgency } from './kinds'

export const PART_CHOICES = [...DAY_PARTS, 'any'] as const
export type PartChoice = (typeof PART_CHOICES)[number]

/** When the help is wanted, as the resident says it. */
export type Timing =
  | { readonly kind: 'soon'; readonly part: PartChoice }
  | { readonly kind: 'date'; readonly date: string; readonly part: PartChoice }
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[]; readonly part: PartChoice }

export const TIMING_KINDS = ['soon', 'date', 'weekly'] as const satisfies readonly Timing['kind'][]

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

function parts(choice: PartChoice): readonly DayPart[] {
  return choice === 'any' ? DAY_PARTS : [choice]
}

/** @example slotsOf({ kind: 'date', date: '2026-11-26', part: 'morning' }) // Thursday morning → 1 << 9 */
export function slotsOf(timing: Timing): SlotMask {
  switch (timing.kind) {
    case 'soon':
      return slotMask(EVERY_DAY, parts(timing.part))
    case 'date':
      return slotMask([weekdayOf(timing.date)], parts(timing.part))
    case 'weekly':
      return slotMask(timing.weekdays, parts(timing.part))
  }
}

/**
 * A date within a day and a half is urgent, "soon" is normal, the rest has time. Source: docs/practice.md, "Urgency".
 *
 * @example on 9 July at 10:00: urgencyOf({ kind: 'date', date: '2026-07-10', part: 'morning' }, now) // → 'urgent'
 */
export function urgencyOf(timing: Timing, now: number): Urgency {
  if (timing.kind === 'soon') return 'normal'
  if (timing.kind === 'weekly') return 'relaxed'
  const hours = (visitWindow(timing, now).from - now) / HOUR
  if (hours <= 36) return 'urgent'
  return hours <= 96 ? 'normal' : 'relaxed'
}

export interface Window {
  readonly from: number
  readonly to: number
}

/**
 * The hours that a visit on a date keeps free in the volunteer's agenda; "soon" is tomorrow until three days on.
 *
 * @example visitWindow({ kind: 'date', date: '2026-07-10', part: 'morning' }, now) // → that day, 9:00 to 12:00
 */
export function visitWindow(timing: Timing, now: number): Window {
  if (timing.kind !== 'date') {
    const today = localDate(now)
    return { from: atLocalHour(addDays(today, 1), 9), to: atLocalHour(addDays(today, 3), 20) }
  }
  const chosen = parts(timing.part)
  const [from] = DAY_PART_HOURS[chosen[0] ?? 'morning']
  const [, to] = DAY_PART_HOURS[chosen[chosen.length - 1] ?? 'evening']
  return { from: atLocalHour(timing.date, from), to: atLocalHour(timing.date, to) }
}

interface KeptMoment {
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: SlotMask
}

/**
 * Does somebody say the moment that is kept already? Then it is no choice, and not asked again when it has passed.
 *
 * @example isSameMoment({ timing: 'date', visitDate: '2026-07-10', dayPart: 'any', slots }, the same day) // → true
 */
export const isSameMoment = (kept: KeptMoment, timing: Timing): boolean =>
  kept.timing === timing.kind &&
  kept.dayPart === timing.part &&
  kept.visitDate === (timing.kind === 'date' ? timing.date : null) &&
  (timing.kind !== 'weekly' || kept.slots === slotsOf(timing))

type Terms = CityPractice['terms']

/**
 * The moment after which finding somebody no longer helps, in epoch milliseconds; the coordinator hears before it.
 * For a date that is the last moment of the window at which a yes still leaves time to arrange the visit and to make
 * it: while the day itself lasts, the search goes on. `minutes` is how long the visit takes.
 *
 * @example deadlineOf({ kind: 'date', date: '2026-07-10', part: 'any' }, now, 60, terms) // → 18:00 that day in Brussels
 */
export function deadlineOf(timing: Timing, now: number, minutes: number, terms: Terms): number {
  if (timing.kind !== 'date') return now + (timing.kind === 'soon' ? terms.soonDays : terms.weeklyDays) * DAY
  return visitWindow(timing, now).to - (minutes + terms.arrangingMinutes) * MINUTE
}

/**
 * Why nobody can help at that moment; null when it is possible. A day that is past, does not exist or is more than a
 * year away is a slip of the finger; a part of today that leaves no time for a visit is asked again.
 *
 * @example at 16:00: momentRefused({ kind: 'date', date: today, part: 'morning' }, now, 60, terms) // → 'ask.partPast'
 */
export function momentRefused(
  timing: Timing,
  now: number,
  minutes: number,
  terms: Terms,
): { readonly reason: 'ask.datePast' | 'ask.partPast'; readonly field: 'date' | 'part' } | null {
  if (timing.kind !== 'date') return null
  const today = localDate(now)
  // A day that does not exist, such as 31 February, is read as one in March; then it is not the same any more.
  const exists = !Number.isNaN(Date.parse(timing.date)) && addDays(timing.date, 0) === timing.date
  if (!exists || timing.date < today || timing.date > addDays(today, 365))
    return { reason: 'ask.datePast', field: 'date' }
  return deadlineOf(timing, now, minutes, terms) <= now ? { reason: 'ask.partPast', field: 'part' } : null
}

/**
 * What a request keeps about its moment, in the words of its columns: the one mapping, for every door.
 *
 * @example momentOf({ kind: 'soon', part: 'any' }, now, 60, terms).visitDate // → null, and its urgency is 'normal'
 */
export function momentOf(timing: Timing, now: number, minutes: number, terms: Terms) {
  return {
    timing: timing.kind,
    visitDate: timing.kind === 'date' ? timing.date : null,
    dayPart: timing.part,
    slots: slotsOf(timing),
    urgency: urgencyOf(timing, now),
    deadline: new Date(deadlineOf(timing, now, minutes, terms)),
  }
}

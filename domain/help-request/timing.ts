import { type SlotMask, slotMask } from '../kernel/slots'
import {
  addDays,
  atLocalHour,
  DAY_PART_HOURS,
  DAY_PARTS,
  type DayPart,
  HOUR,
  localDate,
  weekdayOf,
} from '../kernel/time'
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

/** A date within a day and a half is urgent, "soon" is normal, the rest has time. Source: matching.md 2.3. */
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

/** The hours that a visit on a date keeps free in the volunteer's agenda; "soon" is tomorrow until three days on. */
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

/** The moment after which finding somebody no longer helps; the coordinator hears before it. */
export function deadlineOf(timing: Timing, now: number): number {
  return timing.kind === 'date'
    ? visitWindow(timing, now).from
    : now + (timing.kind === 'soon' ? 72 : 14 * 24) * HOUR
}

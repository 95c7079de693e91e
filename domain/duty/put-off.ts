import { addDays, atLocalHour, localDate } from '../kernel/time'
import { type CityCalendar, workingDayEnd } from '../practice/calendar'
import { DUTIES, type DutyKind } from './duties'

/** What was put off so often is no plan any more: it is done, given away or ended. */
export const MOST_PUT_OFFS = 3

/** A step of a request, or of somebody on the road of a volunteer. */
const STEP_WORKING_DAYS = 10

/**
 * For how many working days from now at most; 0: it cannot wait.
 *
 * @example putOffDays({ kind: 'worry', why: 'open' }) // → 0 @example putOffDays({ kind: 'step', why: 'ready' }) // → 10
 */
export function putOffDays({ kind, why }: { readonly kind: DutyKind; readonly why: string }): number {
  if (kind === 'step' || kind === 'guide') return why === 'unsafe' ? 0 : STEP_WORKING_DAYS
  return DUTIES[kind].putOffDays
}

interface PutOff {
  readonly kind: DutyKind
  readonly why: string
  /** How often it was put off already. */
  readonly putOffs: number
}

/**
 * The last day to which it may be put off now, as an ISO date; null when it may not, or not once more.
 *
 * @example lastPutOff({ kind: 'new_yes', why: 'changed', putOffs: 0 }, Friday, calendar) // → Monday
 */
export function lastPutOff(duty: PutOff, now: number, calendar: CityCalendar): string | null {
  const days = putOffDays(duty)
  if (days === 0 || duty.putOffs >= MOST_PUT_OFFS) return null
  return localDate(workingDayEnd(calendar, now, days))
}

/**
 * When something is due that waits until a day: as we close then, or on the next day on which we are open. Null for a day
 * that is not after today, or too far. Epoch milliseconds.
 *
 * @example dueWhenPutOff(duty, '2026-12-25', now, calendar) // → Monday 28 December, closing time
 */
export function dueWhenPutOff(
  duty: PutOff,
  isoDate: string,
  now: number,
  calendar: CityCalendar,
): number | null {
  const last = lastPutOff(duty, now, calendar)
  if (last === null || isoDate <= localDate(now) || isoDate > last) return null
  return workingDayEnd(calendar, atLocalHour(addDays(isoDate, -1), 12))
}

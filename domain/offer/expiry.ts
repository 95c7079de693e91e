import { type HelpKind, offerTerm, type Urgency } from '../help-request/kinds'
import { addDays, atLocalHour, HOUR, localDate, localTime } from '../kernel/time'
import { isPublicHoliday } from '../practice/calendar'
import type { CityPractice } from '../practice/practice'

type Asking = CityPractice['asking']

/**
 * A public holiday on which this city leaves its neighbours in peace. Urgent requests do not wait for it.
 *
 * @example isQuietDay('2026-12-25', { hours: [9, 20], onHolidays: false }) // → true
 */
export function isQuietDay(isoDate: string, { onHolidays }: Asking): boolean {
  return !onHolidays && isPublicHoliday(isoDate)
}

/**
 * Now, or the next moment at which we may ask for what is not urgent: within the city's hours, and not on a quiet
 * day. Urgent requests ask from 8 to 22 on every day (`sendingHours` of the waves).
 *
 * @example on 24 December at 21:00 // → 26 December at 9:00, in a city that asks nobody at Christmas
 */
export function sendingMoment(now: number, asking: Asking): number {
  const [from, to] = asking.hours
  const { hour } = localTime(now)
  const today = localDate(now)
  if (hour >= from && hour < to && !isQuietDay(today, asking)) return now
  let day = hour < from ? today : addDays(today, 1)
  if (hour < to && isQuietDay(today, asking)) day = addDays(today, 1)
  while (isQuietDay(day, asking)) day = addDays(day, 1)
  return atLocalHour(day, from)
}

/**
 * The moment from which a neighbour who is called may think: when the call is due, unless the help is wanted before.
 * All in epoch milliseconds.
 *
 * @example askedByPhone(now, now + 4 * HOUR, null) // → now + 4 hours
 * @example askedByPhone(now, now + 4 * HOUR, now + HOUR) // → now
 */
export const askedByPhone = (now: number, calledBy: number, deadline: number | null): number =>
  deadline !== null && calledBy >= deadline ? now : calledBy

/**
 * How long an offer stays open: four hours when urgent, a day for errands, two for a relationship, unless the city
 * says otherwise; and never past the moment at which the help is wanted.
 *
 * @example offerExpiry('WALK', 'normal', sentAt, null, terms) // → sentAt + 48 hours, by the usual terms
 */
export function offerExpiry(
  kind: HelpKind,
  urgency: Urgency,
  sentAt: number,
  deadline: number | null,
  terms: CityPractice['terms'],
): number {
  const usual = sentAt + terms[urgency === 'urgent' ? 'urgentOfferHours' : offerTerm(kind)] * HOUR
  if (deadline === null || deadline <= sentAt) return usual
  return Math.min(usual, deadline)
}

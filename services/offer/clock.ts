import type { Urgency } from '@/domain/help-request/kinds'
import { atLocalHour, localDate, localTime } from '@/domain/kernel/time'
import { isQuietDay, sendingMoment } from '@/domain/offer/expiry'
import type { CityPractice } from '@/domain/practice/practice'
import { env } from '@/env'

type Asking = CityPractice['asking']

/**
 * The moment by which asking is planned. A city sleeps at night and nobody is asked. In the demo nobody is real and
 * whoever tries it at night must see the whole journey, so there it is always at least morning.
 */
export function askingMoment(now: Date, { hours: [from, to] }: Asking): Date {
  const { hour } = localTime(now.getTime())
  if (env().mode === 'city' || (hour >= from && hour < to)) return now
  return new Date(atLocalHour(localDate(now.getTime()), from + 1))
}

/** On a quiet day only urgent requests ask anybody; in the demo every day is a day to try it. */
export function restsToday(now: Date, urgency: Urgency, asking: Asking): boolean {
  return env().mode === 'city' && urgency !== 'urgent' && isQuietDay(localDate(now.getTime()), asking)
}

/** When to look again: not on a day on which this request would ask nobody. */
export function nextLook(planned: number, urgency: Urgency, asking: Asking): number {
  return restsToday(new Date(planned), urgency, asking) ? sendingMoment(planned, asking) : planned
}

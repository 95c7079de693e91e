import { atLocalHour, localDate } from '@/domain/kernel/time'
import { SENDING_HOURS, sendingMoment } from '@/domain/offer/expiry'
import { env } from '@/env'

/**
 * The moment by which asking is planned. A city sleeps at night and nobody is asked. In the demo nobody is real and
 * whoever tries it at night must see the whole journey, so there it is always at least morning.
 */
export function askingMoment(now: Date): Date {
  if (env().mode === 'city' || sendingMoment(now.getTime()) === now.getTime()) return now
  return new Date(atLocalHour(localDate(now.getTime()), SENDING_HOURS[0] + 1))
}

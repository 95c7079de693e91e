import type { HelpKind, Urgency } from '../help-request/kinds'
import { offersAtOnce } from '../help-request/kinds'
import { addDays, atLocalHour, HOUR, localDate, localTime } from '../kernel/time'

/** Hours of the day in which somebody may be asked: friendliness GV5; urgent ones a little wider. */
export const SENDING_HOURS: readonly [number, number] = [9, 20]

/** Now, or the next moment at which we may write. Nobody is asked at night. */
export function sendingMoment(now: number, [from, to] = SENDING_HOURS): number {
  const { hour } = localTime(now)
  if (hour >= from && hour < to) return now
  const today = localDate(now)
  return atLocalHour(hour < from ? today : addDays(today, 1), from)
}

/**
 * How long an offer stays open: four hours when urgent, a day for errands, two for a relationship, and never past
 * the moment at which the help is wanted. Source: domain.md D2.
 */
export function offerExpiry(
  kind: HelpKind,
  urgency: Urgency,
  sentAt: number,
  deadline: number | null,
): number {
  const hours = urgency === 'urgent' ? 4 : offersAtOnce(kind) > 1 ? 24 : 48
  const usual = sentAt + hours * HOUR
  if (deadline === null || deadline <= sentAt) return usual
  return Math.min(usual, deadline)
}

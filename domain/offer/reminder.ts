import type { Urgency } from '../help-request/kinds'
import { HOUR } from '../kernel/time'
import type { CityPractice } from '../practice/practice'
import { sendingMoment } from './expiry'

/** Of the time to think, so much goes by in silence before the one reminder. */
const SHARE = 2 / 3
/** A shorter question is asked anew of the next instead. */
const LEAST_SPAN = 12 * HOUR
/** A reminder is of use while there is time to answer. */
const LEAST_LEFT = 2 * HOUR

/**
 * When a neighbour who did not answer is reminded, once; null when the time is too short for it, or the help is urgent:
 * then others are asked side by side. In epoch milliseconds.
 *
 * @example reminderAt('normal', Monday 10:00, Wednesday 10:00, asking) // → Tuesday 18:00
 * @example reminderAt('normal', Monday 10:00, Tuesday 10:00, asking) // → Monday 18:00
 */
export function reminderAt(
  urgency: Urgency,
  askedAt: number,
  expiresAt: number,
  asking: CityPractice['asking'],
): number | null {
  const span = expiresAt - askedAt
  if (urgency === 'urgent' || span < LEAST_SPAN) return null
  // An errand is open for a day: two thirds of it fall in the night, and a third in the evening before.
  const moments = [SHARE, 1 / 3].map((share) => sendingMoment(askedAt + share * span, asking))
  return moments.find((moment) => moment <= expiresAt - LEAST_LEFT) ?? null
}

import { HOUR, localDate, localTime } from '../kernel/time'
import type { Span } from './moments'

/** Nobody chooses for within the hour: whoever has the talk must still see it. */
export const TALK_NOTICE = 12 * HOUR
export const PROPOSED_AT_ONCE = 3
/** The last answer of the list: none of these, call me. */
export const CALL_ME = 'bel-mij'

/** A day, and whether it is before noon: what makes one proposal another choice than the next. */
const partOf = ({ startsAt }: Span) =>
  `${localDate(startsAt.getTime())} ${localTime(startsAt.getTime()).hour < 12}`
const dayOf = ({ startsAt }: Span) => localDate(startsAt.getTime())

/**
 * The next moments to choose from: the soonest first, on other days where there are, then at other ends of a day. With
 * `skip` the next few: nothing that is free is never shown.
 *
 * @param free soonest first
 * @example proposals([Mon 9:00, Mon 9:30, Mon 14:00, Tue 9:00]) // → Mon 9:00, Mon 14:00, Tue 9:00
 */
export function proposals<M extends Span>(free: readonly M[], skip = 0): M[] {
  const order: M[] = []
  for (const apart of [dayOf, partOf, null]) {
    const seen = new Set<string>()
    for (const one of free) {
      if (apart === null ? order.includes(one) : seen.has(apart(one))) continue
      if (apart) seen.add(apart(one))
      if (!order.includes(one)) order.push(one)
    }
  }
  const shown = order.slice(skip, skip + PROPOSED_AT_ONCE)
  return shown.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

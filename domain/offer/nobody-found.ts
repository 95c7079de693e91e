import { type CityCalendar, lastOpen } from '../practice/calendar'

/** Of the time there is, so much goes by before somebody hears that nobody was found yet. */
const SHARE = 2 / 3

interface Search {
  /** Since when this line of neighbours is asked. All in epoch milliseconds. */
  readonly since: number
  /** When the help is wanted. */
  readonly deadline: number
  /** When that went by, the search goes on; after so long the alarm comes once more. */
  readonly beyond: number
}

/**
 * When a coordinator hears that nobody said yes yet: with a third of the time left, and while the doors are open, so
 * that something can still be done; who chose while they were closed hears it then too. Before the deadline; when that
 * has gone by, after `beyond` once more.
 *
 * @example alarmAt({ since: Monday 10:00, deadline: Monday 16:00, beyond }, calendar) // → Monday 14:00
 * @example alarmAt({ since: Friday 16:00, deadline: Sunday 16:00, beyond }, calendar) // → Friday 17:00, closing time
 */
export function alarmAt({ since, deadline, beyond }: Search, calendar: CityCalendar): number {
  if (deadline <= since) return since + beyond
  const late = since + SHARE * (deadline - since)
  const open = lastOpen(calendar, late)
  return open > since ? open : late
}

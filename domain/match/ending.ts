import { addDays, localDate } from '../kernel/time'

/** From whom the resident hears that a neighbour stops. */
export const TELLS = ['neighbour', 'staff'] as const

/** How the resident heard it. */
export const TOLD_HOW = ['phone', 'in_person', 'letter', 'by_neighbour'] as const

/** Whoever was not told by then is told by us; in days after the last one. */
const UNTOLD_DAYS = 7

interface Ending {
  readonly stateSince: Date
  /** The last visit, an ISO date; null when there is none to come. */
  readonly agreedDay: string | null
  readonly residentToldAt: Date | null
}

interface Teller {
  readonly whoTells: (typeof TELLS)[number] | null
}

/**
 * From the day after the last one the person is shown no more, whoever was told. Who stops without one, and tells it
 * themselves, needs the number for that until the end.
 *
 * @example lastDayIsPast({ agreedDay: '2026-12-01', whoTells: 'neighbour', … }, 2 December 2026) // → true
 */
export function lastDayIsPast(
  { stateSince, agreedDay, whoTells }: Omit<Ending, 'residentToldAt'> & Teller,
  now: number,
): boolean {
  if (agreedDay === null && whoTells === 'neighbour') return false
  return localDate(now) > (agreedDay ?? localDate(stateSince.getTime()))
}

/**
 * Is it the day after the last one? What nobody told in time ends all the same: an address is not shown for want of a
 * call.
 *
 * @example hasEnded({ agreedDay: '2026-12-01', residentToldAt: told, … }, 2 December 2026) // → true
 */
export function hasEnded({ stateSince, agreedDay, residentToldAt }: Ending, now: number): boolean {
  const last = agreedDay ?? localDate(stateSince.getTime())
  return localDate(now) > (residentToldAt ? last : addDays(last, UNTOLD_DAYS))
}

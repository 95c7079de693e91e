import type { Urgency } from '@/domain/help-request/kinds'
import { HARD_LIMITS } from '../eligibility/limits'
import { type Hours, hoursWithin } from './hours'

/**
 * Who came last time is asked before the others: so many awake hours alone, in which seven of ten who answer at all have
 * answered. Not when there is less time than `leastHours` in all: then the others are asked beside them.
 */
export const HEAD_START = { hours: 2.5, leastHours: 8 } as const

/** When people are awake. */
export const AWAKE: Hours = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour]

interface Wanted {
  readonly urgency: Urgency
  /** Epoch milliseconds; null when nothing presses. */
  readonly deadline: number | null
}

/**
 * Whether there is time to ask the neighbour of last time alone first.
 *
 * @example hasHeadStart({ urgency: 'normal', deadline: tomorrow noon }, today noon, 'Europe/Brussels') // → true
 * @example hasHeadStart({ urgency: 'urgent', deadline: tomorrow noon }, today noon, 'Europe/Brussels') // → false
 */
export function hasHeadStart({ urgency, deadline }: Wanted, now: number, timeZone: string): boolean {
  if (urgency === 'urgent') return false
  if (deadline === null) return true
  return deadline > now && hoursWithin(now, deadline, AWAKE, timeZone) >= HEAD_START.leastHours
}

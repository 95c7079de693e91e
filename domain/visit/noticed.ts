import { DAY, HOUR } from '../kernel/time'
import { VISIT, type VisitState } from './visit-states'

/** We ask the neighbour how it went this long after the hours of a visit, once. */
const ASKED_AFTER = 20 * HOUR
/** Silence for this long after the question is an answer too. */
const SILENT_AFTER = 3 * DAY
/** So many visits without anybody, one after the other, are for the coordinator. */
const TOO_MANY = 2

/** @example askAt(Tuesday 17:00) // → Wednesday 13:00 */
export const askAt = (visitEnds: number): number => visitEnds + ASKED_AFTER

/** @example unheardAt(asked on Wednesday) // → the same hour on Saturday */
export const unheardAt = (askedAt: number): number => askedAt + SILENT_AFTER

/**
 * Is this one too many in a row? `latest` are the states of the visits that were to be, the newest first; one that was
 * left out by agreement stands between nothing.
 *
 * @example tooManyMissed(['unheard', 'skipped', 'missed', 'done']) // → true
 */
export function tooManyMissed(latest: readonly VisitState[]): boolean {
  const held = latest.filter((state) => state !== 'skipped').slice(0, TOO_MANY)
  return held.length === TOO_MANY && held.every((state) => VISIT[state].is.includes('nobody'))
}

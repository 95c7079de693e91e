import { DAY } from '../kernel/time'

/** What another person must look at, as the database raises it. */
export const ALERT_KINDS = [
  'many_reads',
  'no_task',
  'look_and_return',
  'broken_seal',
  'broken_glass',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** What nobody judged in its day is told again after each of these. */
export const LATE_AGAIN = DAY

/** So often in a month help may be given back after the address was looked at; then a person talks first. Source: docs/practice.md, "Snooping". */
export const RETURNS_AFTER_LOOK = 3

/**
 * Whether a neighbour may say yes by themselves. `returned`: residents in thirty days whose address they looked at and
 * whose help they gave back.
 *
 * @example mayAcceptAlone(2) // → true; mayAcceptAlone(3) // → false: they call us first
 */
export const mayAcceptAlone = (returned: number): boolean => returned < RETURNS_AFTER_LOOK

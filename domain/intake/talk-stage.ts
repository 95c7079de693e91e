import type { VolunteerState } from '../volunteer/volunteer-states'
import { parentFirst } from './age'

/** Before the talk: who may still choose a moment. */
export const TALK_AHEAD = [
  'interested',
  'invited',
  'intake_booked',
] as const satisfies readonly VolunteerState[]

/** @example isTalkAhead('intake_done') // → false */
export const isTalkAhead = (state: VolunteerState): boolean =>
  (TALK_AHEAD as readonly VolunteerState[]).includes(state)

/** What the page behind an invitation is about. */
export const TALK_STAGES = [
  'choose',
  'parent',
  'call',
  'booked',
  'begun',
  'arranged',
  'thinking',
  'over',
] as const
export type TalkStage = (typeof TALK_STAGES)[number]

interface Invited {
  readonly state: VolunteerState
  readonly isMinor: boolean
  readonly parentYesAt: Date | null
  /** They would rather be called. */
  readonly callAskedAt: Date | null
  /** The moment that is kept for them. */
  readonly talkAt: Date | null
  /** Is there anything to choose? */
  readonly hasFree: boolean
}

/**
 * What comes next for somebody with an invitation. Where nothing is free they are called; a moment that has begun can no
 * longer be moved by a tap, and one that was agreed by telephone is moved so.
 *
 * @param now epoch milliseconds
 * @example talkStage({ state: 'interested', hasFree: true, … }, now) // → 'choose'
 */
export function talkStage(invited: Invited, now: number): TalkStage {
  const { state, callAskedAt, talkAt, hasFree } = invited
  if (state === 'thinking') return 'thinking'
  if (!isTalkAhead(state)) return 'over'
  if (parentFirst(invited)) return 'parent'
  if (talkAt) return talkAt.getTime() > now ? 'booked' : 'begun'
  if (state === 'intake_booked') return 'arranged'
  return callAskedAt || !hasFree ? 'call' : 'choose'
}

import type { Transitions } from '../kernel/states'

/** Source: domain.md D2, shortened to what happens before the first review. */
export const MATCH_STATES = ['proposed', 'active', 'done', 'refused', 'handed_back', 'ended'] as const
export type MatchState = (typeof MATCH_STATES)[number]

export const MATCH_TRANSITIONS: Transitions<MatchState> = {
  proposed: ['active', 'refused', 'handed_back', 'ended'],
  active: ['done', 'handed_back', 'ended'],
  done: [],
  refused: [],
  handed_back: [],
  ended: [],
}

/** Two people count on each other, or will when the coordinator agrees. */
const RUNNING_STATES: readonly MatchState[] = ['proposed', 'active']

/** @example isRunning('active') // → true @example isRunning('done') // → false */
export const isRunning = (state: MatchState): boolean => RUNNING_STATES.includes(state)

/** Name, phone and address are visible to the volunteer in this state only. */
export const CONTACT_VISIBLE_STATE = 'active' satisfies MatchState

/** The one question at the end. */
export const OUTCOMES = ['good', 'not_worked', 'worried'] as const
export type Outcome = (typeof OUTCOMES)[number]

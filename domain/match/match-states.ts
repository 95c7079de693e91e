import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const MATCH_STATES = [
  'proposed',
  'active',
  'paused',
  'done',
  'refused',
  'handed_back',
  'ended',
] as const
export type MatchState = (typeof MATCH_STATES)[number]

type Mark =
  /** Two people count on each other, or will when the coordinator agrees. */
  | 'running'
  /** Name, phone and address of the resident are shown to the volunteer. */
  | 'visible'
  /** It is help of this volunteer, begun or done: it fills a place in the week and stands in the history. */
  | 'help'

type Row = StateRow<MatchState, Mark> & Waiting

const OVER = { next: [], waitsFor: null, due: null } as const

/** Everything that hangs on the state of a match. Practice: docs/practice.md, "Matches". */
export const MATCH: Readonly<Record<MatchState, Row>> = {
  proposed: {
    next: ['active', 'paused', 'refused', 'handed_back', 'ended'],
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: ['running', 'help'],
  },
  active: {
    next: ['paused', 'done', 'handed_back', 'ended'],
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: ['running', 'visible', 'help'],
  },
  /** Until a date; then it goes on where it stood. */
  paused: {
    next: ['proposed', 'active', 'handed_back', 'ended'],
    waitsFor: 'coordinator',
    due: 'agreedDate',
    is: ['running', 'help'],
  },
  done: { ...OVER, is: ['help'] },
  refused: { ...OVER, is: [] },
  handed_back: { ...OVER, is: [] },
  ended: { ...OVER, is: [] },
}

/** The one question at the end. */
export const OUTCOMES = ['good', 'not_worked', 'worried'] as const
export type Outcome = (typeof OUTCOMES)[number]

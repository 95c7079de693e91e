import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const MATCH_STATES = [
  'proposed',
  'introduction',
  'active',
  'trouble',
  'mediated',
  'paused',
  'ending',
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
const TOGETHER = ['running', 'visible', 'help'] as const
/** What may happen to two people who see each other, however it goes. */
const ANY_TIME = ['paused', 'done', 'handed_back', 'ended'] as const

/** Everything that hangs on the state of a match. Practice: docs/practice.md, "Matches". */
export const MATCH: Readonly<Record<MatchState, Row>> = {
  proposed: {
    next: ['introduction', 'active', 'paused', 'refused', 'handed_back', 'ended'],
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: ['running', 'help'],
  },
  /** Help that goes on begins with a first meeting; somebody of us asks both how it was. */
  introduction: {
    next: ['active', 'trouble', 'ending', ...ANY_TIME],
    waitsFor: 'coordinator',
    due: 'afterMeeting',
    is: TOGETHER,
  },
  active: {
    next: ['trouble', 'ending', ...ANY_TIME],
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: TOGETHER,
  },
  /** One of the two said that it does not go well. Nothing stops by itself. */
  trouble: {
    next: ['mediated', 'active', 'ending', ...ANY_TIME],
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: TOGETHER,
  },
  /** Something was agreed with both; on a day we ask whether it helped. */
  mediated: {
    next: ['active', 'trouble', 'ending', ...ANY_TIME],
    waitsFor: 'coordinator',
    due: 'agreedDate',
    is: TOGETHER,
  },
  /** Until a date; then it goes on where it stood. */
  paused: {
    next: ['proposed', 'introduction', 'active', 'trouble', 'mediated', 'handed_back', 'ended'],
    waitsFor: 'coordinator',
    due: 'agreedDate',
    is: ['running', 'help'],
  },
  /** One of the two stops: first the other hears it, from the neighbour or from us. */
  ending: {
    next: ['active', 'done', 'handed_back', 'ended'],
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: TOGETHER,
  },
  done: { ...OVER, is: ['help'] },
  refused: { ...OVER, is: [] },
  handed_back: { ...OVER, is: [] },
  ended: { ...OVER, is: [] },
}

/** The one question at the end. */
export const OUTCOMES = ['good', 'not_worked', 'worried'] as const
export type Outcome = (typeof OUTCOMES)[number]

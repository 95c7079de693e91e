import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const VOLUNTEER_STATES = [
  'listed',
  'interested',
  'invited',
  'intake_booked',
  'intake_done',
  'thinking',
  'ready',
  'active',
  'paused',
  'suspended',
  'other_place',
  'not_suitable',
  'ended',
] as const
export type VolunteerState = (typeof VOLUNTEER_STATES)[number]

/** Where somebody is on the road of a volunteer, in broad steps: one list on the workplace each. */
export const VOLUNTEER_GROUPS = ['new', 'active', 'resting', 'past', 'listed'] as const
export type VolunteerGroup = (typeof VOLUNTEER_GROUPS)[number]

type Mark =
  /** Only these may be asked. A pause has its own date beside the state. */
  | 'askable'
  /** Does not help any more, or not for now: no sign-in, no yes by an old link. */
  | 'stopped'
  /** Not only for now: whom they help gets somebody else. */
  | 'gone'

type Row = StateRow<VolunteerState, Mark> & Waiting & { readonly group: VolunteerGroup }

const CALM = { waitsFor: null, due: null } as const
const PAST = { ...CALM, group: 'past', is: ['stopped', 'gone'] } as const

/** Everything that hangs on the state of a volunteer. Practice: docs/practice.md, "Volunteers". */
export const VOLUNTEER: Readonly<Record<VolunteerState, Row>> = {
  /** Stands on a list of the city, and was asked whether that is right: no neighbour of ours before their own yes. */
  listed: { ...CALM, next: ['interested'], group: 'listed', is: ['stopped'] },
  interested: {
    next: ['invited', 'intake_booked', 'intake_done', 'ended'],
    group: 'new',
    waitsFor: 'coordinator',
    due: 'fiveWorkingDays',
    is: [],
  },
  invited: {
    next: ['intake_booked', 'intake_done', 'ended'],
    group: 'new',
    waitsFor: 'volunteer',
    due: 'fiveWorkingDays',
    is: [],
  },
  intake_booked: {
    next: ['intake_done', 'invited', 'ended'],
    group: 'new',
    waitsFor: 'coordinator',
    due: 'afterMeeting',
    is: [],
  },
  intake_done: {
    next: ['ready', 'thinking', 'other_place', 'not_suitable', 'ended'],
    group: 'new',
    waitsFor: 'coordinator',
    due: 'fiveWorkingDays',
    is: [],
  },
  /** Thinks it over until a day that was agreed in the talk: on it, whoever had the talk calls. */
  thinking: {
    next: ['intake_done', 'other_place', 'ended'],
    group: 'new',
    waitsFor: 'volunteer',
    due: 'agreedDate',
    is: [],
  },
  ready: { ...CALM, next: ['active', 'paused', 'suspended', 'ended'], group: 'active', is: ['askable'] },
  active: { ...CALM, next: ['paused', 'suspended', 'ended'], group: 'active', is: ['askable'] },
  paused: {
    next: ['active', 'suspended', 'ended'],
    group: 'resting',
    waitsFor: 'volunteer',
    due: 'agreedDate',
    is: [],
  },
  suspended: {
    next: ['active', 'ended'],
    group: 'resting',
    waitsFor: 'coordinator',
    due: 'review',
    is: ['stopped'],
  },
  other_place: { ...PAST, next: ['invited'] },
  not_suitable: { ...PAST, next: [] },
  /** A stop by mistake, or second thoughts: back at once where all was settled before, else by a new talk. */
  ended: { ...PAST, next: ['invited', 'active'] },
}

/** @example statesInGroup('resting') // → ['paused', 'suspended'] */
export const statesInGroup = (group: VolunteerGroup): VolunteerState[] =>
  VOLUNTEER_STATES.filter((state) => VOLUNTEER[state].group === group)

/**
 * The talk has a page of its own; it is the talk that makes the state "spoken". Who stands on a list says yes or no
 * themselves, and what came of thinking it over has words of its own.
 *
 * @example guideSteps('intake_booked') // → ['invited', 'ended'] @example guideSteps('listed') // → []
 */
export const guideSteps = (state: VolunteerState): VolunteerState[] =>
  state === 'listed' || state === 'thinking'
    ? []
    : VOLUNTEER[state].next.filter((next) => next !== 'intake_done' && next !== 'thinking')

import type { HelpRequestState } from '../help-request/help-request-states'
import type { MatchState, Outcome } from './match-states'

/** States of a request whose neighbour may be there or has been there. */
type Visited = Extract<HelpRequestState, 'matched' | 'in_progress' | 'ongoing'>

interface Follows {
  /** The match, when it is over; null when the same neighbour comes again next week. */
  readonly match: Extract<MatchState, 'done'> | null
  /** The states that the request passes through, the last to stay in; none when it stays as it is. */
  readonly request: readonly HelpRequestState[]
  /** The yes behind a visit that came to nothing would stand in the way of everybody who is asked next. */
  readonly freesOffer: boolean
  /** Nobody is left waiting in silence: staff must look at it now. */
  readonly dueNow: boolean
  readonly raisesSignal: boolean
  /** What is written of the visit itself, where help goes on. */
  readonly visit: 'done' | 'missed'
}

type Road = Readonly<Record<Visited, readonly HelpRequestState[]>>
const COMES_AGAIN: Road = { matched: ['in_progress', 'ongoing'], in_progress: ['ongoing'], ongoing: [] }
const IS_OVER: Road = { matched: ['done'], in_progress: ['done'], ongoing: ['ended'] }
const BEGINS_ANEW: Road = { matched: ['ready'], in_progress: ['ready'], ongoing: ['ready'] }

type Row = Omit<Follows, 'request'> & { readonly road: Road }
const CALM = { freesOffer: false, dueNow: false, raisesSignal: false, visit: 'done' } as const
const FAILED: Row = {
  match: 'done',
  road: BEGINS_ANEW,
  freesOffer: true,
  dueNow: true,
  raisesSignal: false,
  visit: 'missed',
}
/** One time of many: the two go on. */
const NOT_THIS_TIME: Row = { ...CALM, match: null, road: COMES_AGAIN, visit: 'missed' }

const AFTER_VISIT: Readonly<Record<Outcome, Readonly<Record<'once' | 'weekly', Row>>>> = {
  good: {
    once: { ...CALM, match: 'done', road: IS_OVER },
    weekly: { ...CALM, match: null, road: COMES_AGAIN },
  },
  not_worked: { once: FAILED, weekly: FAILED },
  worried: {
    once: { ...CALM, match: 'done', road: IS_OVER, raisesSignal: true },
    weekly: { ...CALM, match: null, road: COMES_AGAIN, raisesSignal: true },
  },
}

/**
 * What follows from the volunteer's answer to "how was it?"; null when this request has no visit to tell of.
 *
 * @example afterVisit('good', 'once', 'matched')?.request // → ['done']
 * @example afterVisit('good', 'weekly', 'matched')?.request // → ['in_progress', 'ongoing']
 * @example afterVisit('not_worked', 'weekly', 'ongoing')?.match // → null: only this time
 * @example afterVisit('good', 'once', 'seeking') // → null
 */
export function afterVisit(
  outcome: Outcome,
  rhythm: 'once' | 'weekly',
  state: HelpRequestState,
): Follows | null {
  const goesOn = outcome === 'not_worked' && rhythm === 'weekly' && state === 'ongoing'
  const { road, ...rest } = goesOn ? NOT_THIS_TIME : AFTER_VISIT[outcome][rhythm]
  return isVisited(state) ? { ...rest, request: road[state] } : null
}

const isVisited = (state: HelpRequestState): state is Visited => state in IS_OVER

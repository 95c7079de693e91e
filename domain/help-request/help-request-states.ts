import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const HELP_REQUEST_STATES = [
  'unverified',
  'triage',
  'clarify',
  'ready',
  'seeking',
  'proposed_to_resident',
  'matched',
  'in_progress',
  'ongoing',
  'done',
  'closed',
  'no_match_yet',
  'on_hold',
  'withdrawn',
  'referred',
  'not_ours',
  'duplicate',
  'unsafe',
  'moved',
  'deceased',
  'ended',
] as const
export type HelpRequestState = (typeof HELP_REQUEST_STATES)[number]

/**
 * Saved views of the workplace. `today` is all that is due, `call` all that is to be called back, in whatever state. In
 * `apart` stands what came in a flood: it is in no other view, so that it hides nobody.
 */
export const WORKLIST_VIEWS = [
  'today',
  'call',
  'new',
  'ready',
  'seeking',
  'approve',
  'running',
  'finished',
  'apart',
] as const
export type WorklistView = (typeof WORKLIST_VIEWS)[number]

/**
 * What the house in the drawing shows; the sentence beside it says the same. `dark` it came in, `lamp` someone read
 * it, `asking` neighbours are asked, `open` a neighbour said yes, `done` the help happened.
 */
export const HOUSE_STATES = ['dark', 'lamp', 'asking', 'open', 'done'] as const
export type HouseState = (typeof HOUSE_STATES)[number]

/** What somebody must do now so that a request goes on. Words: `work.next.<step>`. */
type NextStep =
  | 'verify'
  | 'read'
  | 'call'
  | 'choose'
  | 'wait'
  | 'approve'
  | 'contact'
  | 'how'
  | 'review'
  | 'resume'
  | 'safety'
  | 'alternative'
  | 'close'
  | 'none'

type Mark =
  /** Somebody waits and nobody helps yet. */
  | 'unhelped'
  /** The resident may change the wish; whoever was asked or said yes is asked again. */
  | 'changeable'
  /** It can go to a neighbour, and nobody is being asked. */
  | 'unasked'
  /** Neighbours are being asked, have said yes or are on their way. */
  | 'engaged'

type Row = StateRow<HelpRequestState, Mark> &
  Waiting & {
    /** The list of the workplace in which it stands; in `finished` nobody waits for us any more. */
    readonly view: Exclude<WorklistView, 'today' | 'call'>
    readonly house: HouseState
    readonly step: NextStep
    /** All that a referrer learns. Why something stopped is nobody else's business. */
    readonly told: 'received' | 'busy' | 'helped' | 'closed'
  }

/** What may happen to a resident at any time, whatever we were doing. */
const ALWAYS = ['on_hold', 'withdrawn', 'moved', 'deceased', 'unsafe'] as const

/** A hold with a neighbour goes on where it stood. */
const WITH_NEIGHBOUR = ['proposed_to_resident', 'matched', 'in_progress', 'ongoing'] as const

/** It came to a good end: a light stays on. */
const ENDED = { view: 'finished', house: 'done', waitsFor: null, due: null, told: 'closed', is: [] } as const
/** It was stopped: a dark, quiet house. */
const STOPPED = { ...ENDED, house: 'dark', step: 'none' } as const

/**
 * Everything that hangs on the state of a request. A new state is one row, a migration and its words. Practice:
 * docs/practice.md, "States".
 */
export const HELP_REQUEST: Readonly<Record<HelpRequestState, Row>> = {
  unverified: {
    next: ['triage', 'clarify', 'not_ours', 'duplicate', 'withdrawn', 'moved', 'deceased', 'unsafe'],
    view: 'apart',
    house: 'dark',
    told: 'received',
    step: 'verify',
    waitsFor: 'operator',
    due: 'workingDay',
    is: ['changeable'],
  },
  triage: {
    next: ['clarify', 'ready', 'referred', 'not_ours', 'duplicate', ...ALWAYS],
    view: 'new',
    house: 'dark',
    told: 'received',
    step: 'read',
    waitsFor: 'operator',
    due: 'workingDay',
    is: ['unhelped', 'changeable'],
  },
  clarify: {
    next: ['ready', 'referred', 'not_ours', 'duplicate', ...ALWAYS],
    view: 'new',
    house: 'lamp',
    told: 'received',
    step: 'call',
    waitsFor: 'operator',
    due: 'workingDay',
    is: ['unhelped', 'changeable'],
  },
  ready: {
    next: ['seeking', 'clarify', 'no_match_yet', 'referred', ...ALWAYS],
    view: 'ready',
    house: 'lamp',
    told: 'busy',
    step: 'choose',
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: ['unhelped', 'changeable', 'unasked'],
  },
  seeking: {
    next: ['proposed_to_resident', 'ready', 'no_match_yet', ...ALWAYS],
    view: 'seeking',
    house: 'asking',
    told: 'busy',
    step: 'wait',
    waitsFor: 'volunteer',
    due: 'workingDay',
    is: ['unhelped', 'changeable', 'engaged'],
  },
  proposed_to_resident: {
    next: ['matched', 'seeking', 'ready', 'no_match_yet', ...ALWAYS],
    view: 'approve',
    house: 'open',
    told: 'busy',
    step: 'approve',
    waitsFor: 'coordinator',
    due: 'workingDay',
    is: ['unhelped', 'changeable', 'engaged'],
  },
  matched: {
    next: ['in_progress', 'done', 'seeking', 'ready', ...ALWAYS],
    view: 'running',
    house: 'open',
    told: 'helped',
    step: 'contact',
    waitsFor: 'volunteer',
    due: 'contact',
    is: ['changeable', 'engaged'],
  },
  in_progress: {
    next: ['done', 'ongoing', 'seeking', 'ready', ...ALWAYS],
    view: 'running',
    house: 'open',
    told: 'helped',
    step: 'how',
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: ['changeable', 'engaged'],
  },
  ongoing: {
    next: ['ended', 'seeking', 'ready', ...ALWAYS],
    view: 'running',
    house: 'open',
    told: 'helped',
    step: 'review',
    waitsFor: 'coordinator',
    due: 'review',
    is: ['changeable', 'engaged'],
  },
  no_match_yet: {
    next: ['ready', 'seeking', 'referred', 'closed', ...ALWAYS],
    view: 'ready',
    house: 'lamp',
    told: 'busy',
    step: 'alternative',
    waitsFor: 'operator',
    due: 'workingDay',
    is: ['unhelped', 'changeable', 'unasked'],
  },
  on_hold: {
    next: ['clarify', 'ready', ...WITH_NEIGHBOUR, 'withdrawn', 'moved', 'deceased', 'unsafe'],
    view: 'running',
    house: 'lamp',
    told: 'busy',
    step: 'resume',
    waitsFor: 'operator',
    due: 'agreedDate',
    is: ['changeable'],
  },
  unsafe: {
    next: ['clarify', 'referred', 'closed', 'withdrawn', 'deceased'],
    view: 'new',
    house: 'lamp',
    told: 'busy',
    step: 'safety',
    waitsFor: 'operator',
    due: 'atOnce',
    is: [],
  },
  done: { ...ENDED, next: ['closed', 'ready'], step: 'close' },
  ended: { ...ENDED, next: ['closed', 'ready'], step: 'close' },
  referred: { ...ENDED, next: ['clarify', 'closed'], step: 'close' },
  closed: { ...ENDED, next: ['ready'], step: 'none' },
  withdrawn: { ...STOPPED, next: ['ready'] },
  not_ours: { ...STOPPED, next: ['clarify'] },
  duplicate: { ...STOPPED, next: ['clarify'] },
  moved: { ...STOPPED, next: [] },
  deceased: { ...STOPPED, next: [] },
}

/** @example isFinished('done') // → true @example isFinished('on_hold') // → false */
export const isFinished = (state: HelpRequestState): boolean => HELP_REQUEST[state].view === 'finished'

/** Steps that are a call to the resident, and those in which somebody is looked for. */
const CALLS: readonly NextStep[] = ['call', 'alternative']
const SEARCHES: readonly NextStep[] = ['choose', 'wait', 'alternative']
/** @example isSearched('no_match_yet') // → true @example isSearched('matched') // → false */
export const isSearched = (state: HelpRequestState): boolean => SEARCHES.includes(HELP_REQUEST[state].step)

/** @example statesInView('approve') // → ['proposed_to_resident'] @example statesInView('today') // → [] */
export const statesInView = (view: WorklistView): HelpRequestState[] =>
  HELP_REQUEST_STATES.filter((state) =>
    view === 'call' ? CALLS.includes(HELP_REQUEST[state].step) : HELP_REQUEST[state].view === view,
  )

import { HELP_REQUEST, type HelpRequestState } from '../help-request/help-request-states'
import { type DueRule, dueBy } from '../practice/due'
import type { CityPractice } from '../practice/practice'

/** Everything that may wait for somebody of the city. */
export const DUTY_KINDS = [
  'step',
  'worry',
  'tell_neighbour',
  'tell_resident',
  'ask_how_it_went',
  'arrange_change',
  'round_off',
  'aftercare_resident',
  'aftercare_neighbour',
  'call_newcomer',
  'call_about_talk',
  'guide',
  'call_with_offer',
  'call_neighbour',
  'not_reached',
  'mail_fails',
  'cover_visit',
  'visits_missed',
  'not_back',
  'new_yes',
  'ask_about_pause',
  'ask_back',
  'first_meeting',
  'mediate',
  'call_after_talk',
  'tell_ending',
  'read_thanks',
  'call_back',
  'referrer_answer',
  'nobody_found',
  'ask_silent',
  'call_listed',
  'open_money',
  'propose_pair',
  'renew_start',
  'ask_adult',
] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Who must do it: anyone at the desk, the coordinator of the neighbourhood, or who keeps the installation running. */
export const DUTY_OWNERS = ['staff', 'coordinator', 'admin'] as const
export type DutyOwner = (typeof DUTY_OWNERS)[number]

/** How a duty ended; `itself` when what it waited for happened. */
export const DUTY_HOWS = ['phone', 'in_person', 'not_needed', 'itself'] as const
/** What a person may answer. */
export const DUTY_ANSWERS = [
  'phone',
  'in_person',
  'not_needed',
] as const satisfies readonly (typeof DUTY_HOWS)[number][]

/** What brings it about: a state that waits, an end, a review, a letter, a visit, the telephone, or that nobody said anything. */
export const DUTY_ORIGINS = ['state', 'end', 'review', 'letter', 'visit', 'silence', 'telephone'] as const

interface DutyRow {
  readonly owner: DutyOwner
  readonly due: DueRule
  readonly from: (typeof DUTY_ORIGINS)[number]
  /** Ended by hand with how it went, or only by what it waits for. */
  readonly endsBy: 'hand' | 'event'
  /** For how many working days it may be put off at once; 0: it cannot wait. */
  readonly putOffDays: number
}

/** These wait as long as a request or a neighbour is in a state: owner and date come from the table of its states. */
export const OF_STATES = ['step', 'guide'] as const satisfies readonly DutyKind[]
export type OwnRow = Exclude<DutyKind, (typeof OF_STATES)[number]>

export const DUTIES: Readonly<Record<OwnRow, DutyRow>> = {
  worry: { owner: 'coordinator', due: 'worry', from: 'state', endsBy: 'event', putOffDays: 0 },
  tell_neighbour: { owner: 'coordinator', due: 'halfWorkingDay', from: 'end', endsBy: 'hand', putOffDays: 1 },
  tell_resident: { owner: 'staff', due: 'workingDay', from: 'end', endsBy: 'hand', putOffDays: 2 },
  ask_how_it_went: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'silence',
    endsBy: 'hand',
    putOffDays: 10,
  },
  arrange_change: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'review',
    endsBy: 'hand',
    putOffDays: 10,
  },
  round_off: { owner: 'coordinator', due: 'workingDay', from: 'review', endsBy: 'event', putOffDays: 5 },
  aftercare_resident: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'end',
    endsBy: 'hand',
    putOffDays: 10,
  },
  aftercare_neighbour: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'end',
    endsBy: 'hand',
    putOffDays: 10,
  },
  call_newcomer: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'state',
    endsBy: 'event',
    putOffDays: 10,
  },
  /** Whoever would rather be called to find a moment for the talk, or did not come to it: once, and soon. */
  call_about_talk: {
    owner: 'coordinator',
    due: 'twoWorkingDays',
    from: 'letter',
    endsBy: 'hand',
    putOffDays: 5,
  },
  // In the place of a letter, to a neighbour without a mail address. An answer is wanted before the offer expires.
  call_with_offer: { owner: 'staff', due: 'halfWorkingDay', from: 'letter', endsBy: 'hand', putOffDays: 0 },
  call_neighbour: { owner: 'staff', due: 'workingDay', from: 'letter', endsBy: 'hand', putOffDays: 2 },
  not_reached: { owner: 'staff', due: 'workingDay', from: 'letter', endsBy: 'hand', putOffDays: 5 },
  mail_fails: { owner: 'admin', due: 'halfWorkingDay', from: 'letter', endsBy: 'event', putOffDays: 0 },
  cover_visit: { owner: 'staff', due: 'halfWorkingDay', from: 'visit', endsBy: 'event', putOffDays: 0 },
  visits_missed: { owner: 'coordinator', due: 'workingDay', from: 'visit', endsBy: 'hand', putOffDays: 2 },
  /** A neighbour who said that they are at somebody's home did not say that they are home again. */
  not_back: { owner: 'coordinator', due: 'alarm', from: 'visit', endsBy: 'event', putOffDays: 0 },
  /** The wish changed after the yes: somebody looks whether the neighbour answered. */
  new_yes: { owner: 'coordinator', due: 'halfWorkingDay', from: 'state', endsBy: 'event', putOffDays: 1 },
  ask_about_pause: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'letter',
    endsBy: 'hand',
    putOffDays: 10,
  },
  /** A pause ended and nothing was heard, or no letter can ask: until they say it, nobody asks them. */
  ask_back: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'silence',
    endsBy: 'event',
    putOffDays: 10,
  },
  // What the states of a pair ask for: each ends when the pair goes on.
  first_meeting: { owner: 'coordinator', due: 'afterMeeting', from: 'state', endsBy: 'event', putOffDays: 5 },
  mediate: { owner: 'coordinator', due: 'workingDay', from: 'state', endsBy: 'event', putOffDays: 5 },
  call_after_talk: { owner: 'coordinator', due: 'agreedDate', from: 'state', endsBy: 'event', putOffDays: 5 },
  tell_ending: { owner: 'coordinator', due: 'workingDay', from: 'state', endsBy: 'event', putOffDays: 5 },
  read_thanks: { owner: 'coordinator', due: 'workingDay', from: 'state', endsBy: 'event', putOffDays: 5 },
  /** Something on the start list of a neighbour lapses: never due later than the day on which it does. */
  renew_start: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'letter',
    endsBy: 'hand',
    putOffDays: 5,
  },
  /** Who was not eighteen may be by now. No birthday is kept, so somebody asks. */
  ask_adult: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'silence',
    endsBy: 'hand',
    putOffDays: 10,
  },
  /** Whoever passed it on was asked something: somebody looks when no answer comes, and on the next working day when one came. */
  referrer_answer: { owner: 'staff', due: 'fiveWorkingDays', from: 'letter', endsBy: 'hand', putOffDays: 2 },
  /** Nobody said yes yet, and the time runs out: somebody widens the search before it does. */
  nobody_found: {
    owner: 'coordinator',
    due: 'halfWorkingDay',
    from: 'silence',
    endsBy: 'event',
    putOffDays: 0,
  },
  /** A neighbour answers nothing any more: somebody asks how they are. */
  ask_silent: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'silence',
    endsBy: 'hand',
    putOffDays: 10,
  },
  /** Somebody of a list whom no invitation reaches by mail: their yes or no is heard on the telephone. */
  call_listed: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'letter',
    endsBy: 'event',
    putOffDays: 10,
  },
  /** A neighbour paid in advance and has it not back after days: is it settled? */
  open_money: {
    owner: 'coordinator',
    due: 'twoWorkingDays',
    from: 'silence',
    endsBy: 'hand',
    putOffDays: 5,
  },
  /** It went well more than once: somebody asks both whether the neighbour may come every week. Never asked twice. */
  propose_pair: {
    owner: 'coordinator',
    due: 'fiveWorkingDays',
    from: 'visit',
    endsBy: 'hand',
    putOffDays: 10,
  },
  /** Somebody called in vain, or wrote to be called: on the next working day at the latest. */
  call_back: { owner: 'staff', due: 'workingDay', from: 'telephone', endsBy: 'hand', putOffDays: 1 },
}

/** Calls to the resident, or about them to nobody else: pointless and cruel once the person has died. */
export const CALLS_RESIDENT = [
  'tell_resident',
  'ask_how_it_went',
  'arrange_change',
  'round_off',
  'aftercare_resident',
  'cover_visit',
  'visits_missed',
  'first_meeting',
  'mediate',
  'call_after_talk',
  'tell_ending',
  'propose_pair',
] as const satisfies readonly DutyKind[]

/** @example dutyDue('call_newcomer', Monday 10:00, practice) // → the next Monday, closing time */
export const dutyDue = (kind: OwnRow, now: number, practice: CityPractice): number =>
  dueBy(DUTIES[kind].due, practice, { now })

/** @example endsByHand('step') // → false: a request goes on, or stops */
export const endsByHand = (kind: DutyKind): boolean =>
  kind !== 'step' && kind !== 'guide' && DUTIES[kind].endsBy === 'hand'

/**
 * Who looks when a request has stood in this state until its date.
 *
 * @example ownerOfStep('ready') // → 'coordinator' @example ownerOfStep('seeking') // → 'staff'
 */
export const ownerOfStep = (state: HelpRequestState): DutyOwner =>
  HELP_REQUEST[state].waitsFor === 'coordinator' ? 'coordinator' : 'staff'

import { END_WORDS } from '../help-request/ends'
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
  'call_with_offer',
  'call_neighbour',
  'not_reached',
  'mail_fails',
  'cover_visit',
  'visits_missed',
  'new_yes',
  'ask_about_pause',
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

interface DutyRow {
  readonly owner: DutyOwner
  readonly due: DueRule
  /** Ended by hand with how it went, or only by what it waits for. */
  readonly endsBy: 'hand' | 'event'
}

/** A step waits as long as its state does, so its owner and date come from the request. */
type OwnRow = Exclude<DutyKind, 'step'>

export const DUTIES: Readonly<Record<OwnRow, DutyRow>> = {
  worry: { owner: 'coordinator', due: 'worry', endsBy: 'event' },
  tell_neighbour: { owner: 'coordinator', due: 'halfWorkingDay', endsBy: 'hand' },
  tell_resident: { owner: 'staff', due: 'workingDay', endsBy: 'hand' },
  ask_how_it_went: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'hand' },
  arrange_change: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'hand' },
  round_off: { owner: 'coordinator', due: 'workingDay', endsBy: 'event' },
  aftercare_resident: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'hand' },
  aftercare_neighbour: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'hand' },
  call_newcomer: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'event' },
  // In the place of a letter, to a neighbour without a mail address. An answer is wanted before the offer expires.
  call_with_offer: { owner: 'staff', due: 'halfWorkingDay', endsBy: 'hand' },
  call_neighbour: { owner: 'staff', due: 'workingDay', endsBy: 'hand' },
  not_reached: { owner: 'staff', due: 'workingDay', endsBy: 'hand' },
  mail_fails: { owner: 'admin', due: 'halfWorkingDay', endsBy: 'event' },
  cover_visit: { owner: 'staff', due: 'halfWorkingDay', endsBy: 'event' },
  visits_missed: { owner: 'coordinator', due: 'workingDay', endsBy: 'hand' },
  /** The wish changed after the yes: somebody looks whether the neighbour answered. */
  new_yes: { owner: 'coordinator', due: 'halfWorkingDay', endsBy: 'event' },
  ask_about_pause: { owner: 'coordinator', due: 'fiveWorkingDays', endsBy: 'hand' },
}

/** What a neighbour without a mail address is called about, in the place of a letter: `work.duty.instead.<why>`. */
export const CALL_WHYS = [
  'offer',
  'offer_changed',
  'offer_recalled',
  'offer_taken',
  'approved',
  'refused',
  'how_was_it',
  'words',
  'welcome',
  'visit_asked',
  'visit_first',
  'visit_thanked',
  'visit_skipped',
  'visit_again',
  ...END_WORDS.map((words) => `cancelled_${words}` as const),
] as const
export type CallWhy = (typeof CALL_WHYS)[number]

/** @example isCallWhy('welcome') // → true @example isCallWhy('seeking') // → false */
export const isCallWhy = (why: string): why is CallWhy => (CALL_WHYS as readonly string[]).includes(why)

/** Calls to the resident, or about them to nobody else: pointless and cruel once the person has died. */
export const CALLS_RESIDENT = [
  'tell_resident',
  'ask_how_it_went',
  'arrange_change',
  'round_off',
  'aftercare_resident',
  'cover_visit',
  'visits_missed',
] as const satisfies readonly DutyKind[]

/** @example dutyDue('call_newcomer', Monday 10:00, practice) // → the next Monday, closing time */
export const dutyDue = (kind: OwnRow, now: number, practice: CityPractice): number =>
  dueBy(DUTIES[kind].due, practice, { now })

/** @example endsByHand('step') // → false: a request goes on, or stops */
export const endsByHand = (kind: DutyKind): boolean => kind !== 'step' && DUTIES[kind].endsBy === 'hand'

/**
 * Who looks when a request has stood in this state until its date.
 *
 * @example ownerOfStep('ready') // → 'coordinator' @example ownerOfStep('seeking') // → 'staff'
 */
export const ownerOfStep = (state: HelpRequestState): DutyOwner =>
  HELP_REQUEST[state].waitsFor === 'coordinator' ? 'coordinator' : 'staff'

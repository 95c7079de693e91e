import type { HelpKind } from '@/domain/help-request/kinds'
import type { TalkOutcome } from '@/domain/intake/moments'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import type { FormAction } from '../form/form-action'

export interface CandidateShown {
  readonly volunteerId: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly state: VolunteerState
  readonly stateSince: Date
  readonly neighbourhoodId: string | null
  readonly kinds: readonly HelpKind[]
  readonly wish: string
  readonly isMinor: boolean
  readonly parentYesAt: Date | null
}

export interface TalkShown extends CandidateShown {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly outcome: TalkOutcome | null
  readonly interviewer: string | null
  readonly interviewerId: string
  /** Whoever would have it may not any more. */
  readonly isLeft: boolean
}

export interface WaitingShown extends CandidateShown {
  readonly callAskedAt: Date | null
  /** Who may have the talk with them. */
  readonly interviewers: readonly string[]
  readonly missed: number
  readonly mayBook: boolean
}

export interface OpenMoment {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly interviewerId: string
  readonly interviewer: string | null
}

export interface TalksShown {
  /** ISO date. */
  readonly monday: string
  readonly whose: 'mine' | 'all'
  readonly talks: readonly TalkShown[]
  readonly waiting: readonly WaitingShown[]
  readonly open: readonly OpenMoment[]
  readonly interviewers: readonly { readonly id: string; readonly name: string | null }[]
  readonly mayPlan: boolean
}

export type TalkActions = Readonly<
  Record<
    'book' | 'cancel' | 'invite' | 'noShow' | 'parentYes' | 'publish' | 'takeOver' | 'withdraw',
    FormAction
  >
>

/** What every form of the page brings along: whom it is about, and the week to come back to. */
export interface Hidden {
  readonly week: number
  readonly whose: 'mine' | 'all'
}

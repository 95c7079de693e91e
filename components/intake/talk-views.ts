import type { TalkStage } from '@/domain/intake/talk-stage'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'

export const TALK_DONE = ['nieuw', 'gekozen', 'afgezegd'] as const

export interface ProposedMoment {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly interviewer: string
}

export interface TalkPageProps {
  stage: TalkStage
  talk: ProposedMoment | null
  proposals: readonly ProposedMoment[]
  hasMore: boolean
  callBy: Date
  done: (typeof TALK_DONE)[number] | null
  secret: string
  errors: FormErrors
  /** What was chosen and typed, of what was not taken. */
  chosen: string
  wish: string
  choose: FormAction
  cancel: FormAction
  /** To the next few moments, or back to the first. */
  morePath: string
  isFirst: boolean
  calendarPath: string
  homePath: string
  phone: string
}

import type { FormAction } from '@/components/form/form-action'
import type { ErasedKind } from '@/domain/privacy/erasure'
import type { AskedHow, DataQuestion, QuestionState } from '@/domain/privacy/rights'

export interface QuestionShown {
  readonly id: string
  readonly what: DataQuestion
  readonly about: ErasedKind
  readonly aboutId: string
  readonly name: string | null
  readonly state: QuestionState
  readonly askedHow: AskedHow
  readonly askedAt: Date
  readonly dueAt: Date
  /** Somebody else made sure who asks. */
  readonly mayHandOver: boolean
}

/** What can be done with a question here: the workplace makes sure of the person, the admin erases. */
export type QuestionActions = { answer: FormAction } & ({ identify: FormAction } | { erase: FormAction })

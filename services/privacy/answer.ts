import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswerFor, mayEndQuestion } from '@/domain/access/privacy'
import { ok, refuse } from '@/domain/kernel/result'
import { IDENTIFIED_HOW } from '@/domain/privacy/rights'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { lockedQuestion } from './person'

/** Somebody made sure that it is the person who asks. Nothing is shown or erased before. */
export const identifyAsker = command({
  name: 'privacy.identify',
  input: z.strictObject({ questionId: uuid, how: z.enum(IDENTIFIED_HOW, 'privacy.identifiedHow') }),
  subject: (tx, input) => lockedQuestion(tx, input.questionId),
  decide: mayAnswerFor,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.state !== 'asked') return refuse('state.changed')
    const identifiedBy = actor.kind === 'user' ? actor.id : null
    await tx
      .update(table.dataQuestion)
      .set({ state: 'identified', identifiedHow: input.how, identifiedBy, identifiedAt: now })
      .where(eq(table.dataQuestion.id, subject.id))
    return ok({ id: subject.id })
  },
})

/** Answered, or refused with the reason that the person hears. An erasure ends by itself. */
export const endQuestion = command({
  name: 'privacy.end-question',
  input: z.strictObject({
    questionId: uuid,
    state: z.enum(['done', 'refused'], 'privacy.answer'),
    answer: requiredText(1000, 'privacy.answer'),
  }),
  subject: (tx, input) => lockedQuestion(tx, input.questionId),
  decide: mayEndQuestion,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.endedAt) return refuse('state.changed')
    if (input.state === 'done' && subject.state !== 'identified') return refuse('privacy.notIdentified')
    if (input.state === 'done' && subject.what === 'erasure') return refuse('privacy.erasureByAdmin')
    const endedBy = actor.kind === 'user' ? actor.id : null
    await tx
      .update(table.dataQuestion)
      .set({ state: input.state, answer: input.answer, endedBy, endedAt: now })
      .where(eq(table.dataQuestion.id, subject.id))
    return ok({ id: subject.id })
  },
})

'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { endQuestion, identifyAsker } from '@/services/privacy/commands'
import { currentActor } from '@/services/session/current'

const onQuestions = {
  form: 'data-question',
  actor: currentActor,
  done: () => withQuery(site.work.questions, { gedaan: 'bewaard' }),
  back: () => site.work.questions,
}

export const identify = action({
  ...onQuestions,
  operation: identifyAsker,
  input: (fields) => ({ questionId: textOf(fields, 'id'), how: textOf(fields, 'how') }),
})

export const answer = action({
  ...onQuestions,
  operation: endQuestion,
  input: (fields) => ({
    questionId: textOf(fields, 'id'),
    state: textOf(fields, 'state'),
    answer: textOf(fields, 'answer'),
  }),
})

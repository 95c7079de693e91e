'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { answerQuestion } from '@/services/help-request/commands'
import { visitorByLink } from '@/services/session/current'

const page = (fields: Fields) => site.answerByLink(textOf(fields, 'secret'))

export const answer = action({
  form: 'question',
  operation: answerQuestion,
  actor: async (fields) => visitorByLink(textOf(fields, 'secret')),
  input: (fields) => ({ answer: textOf(fields, 'answer') }),
  done: (_value, fields) => page(fields),
  back: page,
})

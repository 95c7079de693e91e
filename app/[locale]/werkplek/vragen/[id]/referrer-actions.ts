'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { askReferrer as askOneQuestion } from '@/services/help-request/commands'
import { currentActor } from '@/services/session/current'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))

export const askReferrer = action({
  form: 'request',
  operation: askOneQuestion,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    question: textOf(fields, 'question'),
    text: textOf(fields, 'text'),
  }),
  done: (_value, fields) => withQuery(request(fields), { gedaan: 'referrerAsked' }),
  back: request,
})

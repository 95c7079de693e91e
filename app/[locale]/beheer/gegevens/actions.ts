'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { carryOutErasure, endQuestion } from '@/services/privacy/commands'
import { currentActor } from '@/services/session/current'

const onErasures = {
  form: 'data-question',
  actor: currentActor,
  done: () => withQuery(site.admin.erasures, { gedaan: 'bewaard' }),
  back: () => site.admin.erasures,
}

export const erase = action({
  ...onErasures,
  operation: carryOutErasure,
  input: (fields) => ({ questionId: textOf(fields, 'id') }),
})

export const answer = action({
  ...onErasures,
  operation: endQuestion,
  input: (fields) => ({
    questionId: textOf(fields, 'id'),
    state: textOf(fields, 'state'),
    answer: textOf(fields, 'answer'),
  }),
})

'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { sendOffers } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))

export const send = action({
  form: 'candidates',
  operation: sendOffers,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    volunteerIds: listOf(fields, 'volunteerIds'),
  }),
  done: (_value, fields) => withQuery(request(fields), { gedaan: 'sent' }),
  back: (fields) => site.work.candidates(textOf(fields, 'id')),
})

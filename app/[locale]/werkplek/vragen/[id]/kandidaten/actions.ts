'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { sendOffers } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'

const request = (fields: Fields) => `/werkplek/vragen/${encodeURIComponent(textOf(fields, 'id'))}`

export const send = action({
  form: 'candidates',
  operation: sendOffers,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    volunteerIds: listOf(fields, 'volunteerIds'),
  }),
  done: (_value, fields) => `${request(fields)}?gedaan=sent`,
  back: (fields) => `${request(fields)}/kandidaten`,
})

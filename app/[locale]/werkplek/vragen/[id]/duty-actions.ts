'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { assignDuty, endDuty as endOneDuty } from '@/services/duty/commands'
import { currentActor } from '@/services/session/current'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))

export const assign = action({
  form: 'request',
  operation: assignDuty,
  actor: currentActor,
  input: (fields) => ({ dutyId: textOf(fields, 'dutyId'), to: textOf(fields, 'to') }),
  done: (_value, fields) => request(fields),
  back: request,
})

export const endDuty = action({
  form: 'request',
  operation: endOneDuty,
  actor: currentActor,
  input: (fields) => ({
    dutyId: textOf(fields, 'dutyId'),
    how: textOf(fields, 'how'),
    note: textOf(fields, 'note'),
  }),
  done: (_value, fields) => withQuery(request(fields), { gedaan: 'duty' }),
  back: request,
})

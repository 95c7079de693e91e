'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { assignDuty, endDuty as endOneDuty, putOffDuty } from '@/services/duty/commands'
import { currentActor } from '@/services/session/current'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))

export const assign = action({
  form: 'request',
  operation: assignDuty,
  actor: currentActor,
  input: (fields) => ({ dutyId: textOf(fields, 'dutyId'), to: textOf(fields, 'to') }),
  done: (_value, fields) =>
    textOf(fields, 'did').startsWith('give-')
      ? withQuery(request(fields), { gedaan: 'given' })
      : request(fields),
  back: request,
})

export const putOff = action({
  form: 'request',
  operation: putOffDuty,
  actor: currentActor,
  input: (fields) => ({
    dutyId: textOf(fields, 'dutyId'),
    until: textOf(fields, 'until'),
    reason: textOf(fields, 'reason'),
  }),
  done: (_value, fields) => withQuery(request(fields), { gedaan: 'putOff' }),
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

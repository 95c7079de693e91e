'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { requestFromWorry } from '@/services/help-request/commands'
import { currentActor } from '@/services/session/current'
import { handleSignal, takeSignal } from '@/services/signal/commands'

const worry = (fields: Fields) => site.work.worry(textOf(fields, 'signalId'))
const here = { form: 'worry', actor: currentActor, back: worry }
const say = (gedaan: string) => (_value: unknown, fields: Fields) => withQuery(worry(fields), { gedaan })

export const take = action({
  ...here,
  operation: takeSignal,
  input: (fields) => ({ signalId: textOf(fields, 'signalId') }),
  done: say('taken'),
})

export const close = action({
  ...here,
  operation: handleSignal,
  input: (fields) => ({
    signalId: textOf(fields, 'signalId'),
    because: textOf(fields, 'because'),
    note: textOf(fields, 'note'),
  }),
  done: say('handled'),
})

export const makeRequest = action({
  ...here,
  operation: requestFromWorry,
  input: (fields) => ({
    signalId: textOf(fields, 'signalId'),
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    residentId: textOf(fields, 'residentId'),
  }),
  done: ({ id }) => site.work.request(id),
})

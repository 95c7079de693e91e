'use server'

import { action } from '@/app/_route/action'
import { listOf, textOf } from '@/app/_route/fields'
import { orApart } from '@/app/_route/limited'
import { VISITOR } from '@/domain/kernel/actor'
import { site } from '@/domain/site/addresses'
import { hold } from '@/services/session/current'
import { callBackOnce } from './_once/call-back-once'

export const askCallBack = action({
  form: 'call-back',
  operation: orApart('call-back', callBackOnce, ({ phone }) => String(phone)),
  actor: async () => VISITOR,
  input: (fields, locale) => ({
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    bestTime: listOf(fields, 'bestTime')[0],
    secret: textOf(fields, 'secret'),
    locale,
  }),
  done: async (_value, fields) => {
    await hold('request', textOf(fields, 'secret'))
    return site.ask.sent
  },
  back: () => site.ask.callBack,
})

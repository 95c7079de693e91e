'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { cancelTalk } from '@/services/intake/commands'
import { visitorByLink } from '@/services/session/current'
import { chooseOrCall } from './choose-or-call'

const page = (fields: Fields) => site.join.talk(textOf(fields, 'secret'))
const byHolder = {
  form: 'talk',
  actor: async (fields: Fields) => visitorByLink(textOf(fields, 'secret')),
  back: page,
}

export const choose = action({
  ...byHolder,
  operation: chooseOrCall,
  input: (fields) => ({ momentId: textOf(fields, 'momentId'), wish: textOf(fields, 'wish') }),
  done: (_value, fields) => withQuery(page(fields), { gedaan: 'gekozen' }),
})

export const cancel = action({
  ...byHolder,
  operation: cancelTalk,
  input: (fields) => ({ momentId: textOf(fields, 'talkId') }),
  done: (_value, fields) => withQuery(page(fields), { gedaan: 'afgezegd' }),
})

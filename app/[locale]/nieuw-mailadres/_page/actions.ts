'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { confirmMyMail, stopMailChange } from '@/services/volunteer/commands'

const page = (fields: Fields) => site.mailChange(textOf(fields, 'secret'))
const holder = async (fields: Fields) => visitorByLink(textOf(fields, 'secret'))

export const confirm = action({
  form: 'mail-change',
  operation: confirmMyMail,
  actor: holder,
  input: () => ({}),
  done: (_value, fields) => page(fields),
  back: page,
})

export const stop = action({
  form: 'mail-change',
  operation: stopMailChange,
  actor: holder,
  input: () => ({}),
  done: (_value, fields) => page(fields),
  back: page,
})

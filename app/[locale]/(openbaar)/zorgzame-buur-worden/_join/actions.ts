'use server'

import { action } from '@/app/_route/action'
import { listOf, textOf } from '@/app/_route/fields'
import { limited } from '@/app/_route/limited'
import { VISITOR } from '@/domain/kernel/actor'
import { site } from '@/domain/site/addresses'
import { joinOnce } from './join-once'

export const join = action({
  form: 'join',
  operation: limited('join', joinOnce, ({ email }) => String(email).trim().toLowerCase()),
  actor: async () => VISITOR,
  input: (fields, locale) => ({
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    email: textOf(fields, 'email'),
    address: textOf(fields, 'address'),
    kinds: listOf(fields, 'kinds'),
    wish: textOf(fields, 'wish'),
    formKey: textOf(fields, 'formKey'),
    locale,
  }),
  done: () => site.join.thanks,
  back: () => site.join.form,
})

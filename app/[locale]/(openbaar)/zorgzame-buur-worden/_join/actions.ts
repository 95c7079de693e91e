'use server'

import { action } from '@/app/_route/action'
import { listOf, textOf } from '@/app/_route/fields'
import { limited } from '@/app/_route/limited'
import { VISITOR } from '@/domain/kernel/actor'
import { site, withQuery } from '@/domain/site/addresses'
import { secretOfForm } from '@/services/session/current'
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
    age: textOf(fields, 'age'),
    formKey: textOf(fields, 'formKey'),
    locale,
  }),
  // Made from the form alone, so that a second tap leads to the same page.
  done: (_value, fields) =>
    withQuery(site.join.talk(secretOfForm(textOf(fields, 'formKey'))), { gedaan: 'nieuw' }),
  back: () => site.join.form,
})

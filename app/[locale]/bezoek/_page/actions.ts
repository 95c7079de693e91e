'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { sayOfVisit } from '@/services/visit/commands'

const page = (fields: Fields) => site.visitsByLink(textOf(fields, 'token'))

export const say = action({
  form: 'visit',
  operation: sayOfVisit,
  actor: async (fields) => visitorByLink(textOf(fields, 'token')),
  input: (fields) => ({
    visitId: textOf(fields, 'visitId'),
    said: textOf(fields, 'said'),
    date: textOf(fields, 'date') || undefined,
    part: textOf(fields, 'part') || undefined,
  }),
  done: (_value, fields) => withQuery(page(fields), { gezegd: '1' }),
  back: page,
})

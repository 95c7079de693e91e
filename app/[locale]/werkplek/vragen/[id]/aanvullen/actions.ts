'use server'

import { action } from '@/app/_route/action'
import { addressFirst } from '@/app/_route/address-first'
import { listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { completeRequest } from '@/services/help-request/commands'

export const complete = action({
  form: 'complete',
  ...addressFirst(completeRequest, (fields, where) => ({
    helpRequestId: textOf(fields, 'id'),
    kind: textOf(fields, 'kind'),
    details: textOf(fields, 'details'),
    when: {
      timing: textOf(fields, 'timing'),
      date: textOf(fields, 'date'),
      weekdays: listOf(fields, 'weekdays'),
      part: textOf(fields, 'part'),
    },
    where: where.typed || where.point ? where : null,
    box: where.box,
    goodToKnow: textOf(fields, 'goodToKnow'),
    language: textOf(fields, 'language'),
    genderWish: textOf(fields, 'genderWish'),
    bounds: listOf(fields, 'bounds'),
    topics: listOf(fields, 'topics'),
    gender: textOf(fields, 'gender'),
  })),
  done: ({ id }) => withQuery(site.work.request(id), { gedaan: 'completed' }),
  back: (fields) => site.work.complete(textOf(fields, 'id')),
})

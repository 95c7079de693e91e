'use server'

import { action } from '@/app/_route/action'
import { addressIsChosen, afterAddress, boxOf, whereOf } from '@/app/_route/address-first'
import { listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { completeRequest } from '@/services/help-request/commands'
import { currentActor } from '@/services/session/current'

const completeOnce = afterAddress(completeRequest)

export const complete = action({
  form: 'complete',
  operation: completeOnce,
  actor: currentActor,
  input: (fields) => ({
    chosen: addressIsChosen(fields),
    input: {
      helpRequestId: textOf(fields, 'id'),
      kind: textOf(fields, 'kind'),
      details: textOf(fields, 'details'),
      when: {
        timing: textOf(fields, 'timing'),
        date: textOf(fields, 'date'),
        weekdays: listOf(fields, 'weekdays'),
        part: textOf(fields, 'part'),
      },
      where: textOf(fields, 'address') ? whereOf(fields) : null,
      box: boxOf(fields),
      goodToKnow: textOf(fields, 'goodToKnow'),
      language: textOf(fields, 'language'),
      genderWish: textOf(fields, 'genderWish'),
    },
  }),
  done: ({ id }) => withQuery(site.work.request(id), { gedaan: 'completed' }),
  back: (fields) => site.work.complete(textOf(fields, 'id')),
})

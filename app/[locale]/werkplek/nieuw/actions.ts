'use server'

import { action } from '@/app/_route/action'
import { addressFirst } from '@/app/_route/address-first'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { dropDraft } from '@/services/form/commands'
import { registerCall } from '@/services/help-request/commands'
import { currentActor } from '@/services/session/current'

const whenOf = (fields: Fields) =>
  textOf(fields, 'timing') === 'unknown'
    ? null
    : {
        timing: textOf(fields, 'timing'),
        date: textOf(fields, 'date'),
        weekdays: listOf(fields, 'weekdays'),
        part: textOf(fields, 'part'),
      }

/** Only when another person calls: a name or a number of theirs tells so. */
const proxyOf = (fields: Fields) =>
  textOf(fields, 'proxyName') || textOf(fields, 'proxyPhone')
    ? {
        residentKnows: textOf(fields, 'residentKnows'),
        proxyName: textOf(fields, 'proxyName'),
        proxyPhone: textOf(fields, 'proxyPhone'),
        proxyRelation: textOf(fields, 'proxyRelation'),
      }
    : null

export const register = action({
  form: 'call',
  ...addressFirst(registerCall, (fields, where, locale) => ({
    channel: textOf(fields, 'channel'),
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    whoAnswers: textOf(fields, 'whoAnswers'),
    mayLeaveMessage: textOf(fields, 'mayLeaveMessage'),
    without: {
      reachBy: textOf(fields, 'reachBy'),
      contactName: textOf(fields, 'contactName'),
      contactPhone: textOf(fields, 'contactPhone'),
      contactKind: textOf(fields, 'contactKind'),
    },
    kind: textOf(fields, 'kind'),
    details: textOf(fields, 'details'),
    when: whenOf(fields),
    where,
    know: {
      goodToKnow: textOf(fields, 'goodToKnow'),
      language: textOf(fields, 'language'),
      genderWish: textOf(fields, 'genderWish'),
      bounds: listOf(fields, 'bounds'),
      topics: listOf(fields, 'topics'),
    },
    gender: textOf(fields, 'gender'),
    proxy: proxyOf(fields),
    residentId: textOf(fields, 'residentId'),
    formKey: textOf(fields, 'formKey'),
    locale,
  })),
  done: ({ id }) => withQuery(site.work.request(id), { gedaan: 'nieuw' }),
  back: () => site.work.call,
})

export const drop = action({
  form: 'draft',
  operation: dropDraft,
  actor: currentActor,
  input: (fields) => ({ key: textOf(fields, 'key') }),
  done: () => site.work.call,
  back: () => site.work.call,
})

'use server'

import { action } from '@/app/_route/action'
import { saidAddress } from '@/app/_route/address-first'
import { listOf, textOf } from '@/app/_route/fields'
import { orApart } from '@/app/_route/limited'
import { site } from '@/domain/site/addresses'
import { submitRequest } from '@/services/help-request/commands'
import { heldSecret, hold, letGo, visitorByLink, visitorHolding } from '@/services/session/current'
import { whenFields } from '../../_page/when-fields'
import { takeAddress } from './address'
import { saving } from './saving'
import { CHECK } from './steps'

export const saveForWhom = action({
  ...saving('who-for'),
  input: (fields) => ({ step: 'who-for', answers: { forWhom: textOf(fields, 'forWhom') } }),
})

export const saveProxy = action({
  ...saving('proxy'),
  input: (fields) => ({
    step: 'proxy',
    answers: {
      residentKnows: textOf(fields, 'residentKnows'),
      proxyName: textOf(fields, 'proxyName'),
      proxyPhone: textOf(fields, 'proxyPhone'),
      proxyRelation: textOf(fields, 'proxyRelation'),
    },
  }),
})

export const saveWhat = action({
  ...saving('what'),
  input: (fields) => ({
    step: 'what',
    answers: { kind: textOf(fields, 'kind'), details: textOf(fields, 'details') },
  }),
})

export const saveWhen = action({
  ...saving('when'),
  input: (fields) => ({ step: 'when', answers: whenFields(fields, new Date()) }),
})

export const saveWhere = action({
  ...saving('where'),
  operation: takeAddress,
  input: saidAddress,
})

export const saveWho = action({
  ...saving('who'),
  input: (fields) => ({
    step: 'who',
    answers: { name: textOf(fields, 'name'), phone: textOf(fields, 'phone'), email: textOf(fields, 'email') },
  }),
})

export const saveKnow = action({
  ...saving('know'),
  input: (fields) => ({
    step: 'know',
    answers: {
      goodToKnow: textOf(fields, 'goodToKnow'),
      language: listOf(fields, 'language')[0],
      genderWish: listOf(fields, 'genderWish')[0],
      bounds: listOf(fields, 'bounds'),
      topics: listOf(fields, 'topics'),
    },
  }),
})

/** After the first tap the browser holds the request instead of the draft, so a second tap finds what was sent. */
export const sendRequest = action({
  form: 'check',
  operation: orApart('ask', submitRequest),
  actor: async () => {
    const secret = (await heldSecret('draft')) ?? (await heldSecret('request'))
    return secret ? visitorByLink(secret) : visitorHolding('draft')
  },
  input: (_fields, locale) => ({ locale }),
  done: async () => {
    const secret = await heldSecret('draft')
    if (secret) {
      await hold('request', secret)
      await letGo('draft')
    }
    return site.ask.sent
  },
  back: () => CHECK,
})

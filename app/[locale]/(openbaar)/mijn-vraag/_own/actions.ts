'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { guessed } from '@/app/_route/limited'
import { VISITOR } from '@/domain/kernel/actor'
import { site, withQuery } from '@/domain/site/addresses'
import {
  askMyselfAgain,
  cancelMyRequest,
  changeMyRequest,
  openMyRequest,
} from '@/services/help-request/commands'
import { agreeOnMoneyMine, ratherNot, tellNotWellMine, thankNeighbour } from '@/services/match/commands'
import { askAboutMyself } from '@/services/privacy/commands'
import { hold, visitorHolding } from '@/services/session/current'
import { sayOfMyVisit } from '@/services/visit/commands'
import { whenFields } from '../../_page/when-fields'

const openPatiently = guessed(openMyRequest, ({ phone }) => String(phone).replace(/\D/g, '').slice(-8))

export const openRequest = action({
  form: 'open-mine',
  operation: openPatiently,
  actor: async () => VISITOR,
  input: (fields) => ({ reference: textOf(fields, 'reference'), phone: textOf(fields, 'phone') }),
  done: async ({ secret }) => {
    await hold('request', secret)
    return site.own.status
  },
  back: () => site.own.find,
})

export const changeRequest = action({
  form: 'change-mine',
  operation: changeMyRequest,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ when: whenFields(fields, new Date()), details: textOf(fields, 'details') }),
  done: () => withQuery(site.own.status, { gewijzigd: '1' }),
  back: () => site.own.change,
})

/** What we know stands in the form already, so the first question is what is needed now. */
export const askAgain = action({
  form: 'ask-again',
  operation: askMyselfAgain,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: async ({ secret }) => {
    await hold('draft', secret)
    return site.ask.what
  },
  back: () => site.own.status,
})

export const stopRequest = action({
  form: 'stop-mine',
  operation: cancelMyRequest,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: () => site.own.status,
  back: () => site.own.stop,
})

export const sayOfVisit = action({
  form: 'say-of-visit',
  operation: sayOfMyVisit,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ visitId: textOf(fields, 'visitId'), said: textOf(fields, 'said') }),
  done: () => withQuery(site.own.status, { gezegd: '1' }),
  back: () => site.own.status,
})

export const agreeMoney = action({
  form: 'money-mine',
  operation: agreeOnMoneyMine,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ euros: textOf(fields, 'euros') }),
  done: () => withQuery(site.own.status, { gewijzigd: '1' }),
  back: () => site.own.status,
})

export const ratherNotThem = action({
  form: 'rather-not',
  operation: ratherNot,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: () => withQuery(site.own.status, { gewijzigd: '1' }),
  back: () => site.own.status,
})

export const askAboutData = action({
  form: 'own-data',
  operation: askAboutMyself,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ what: textOf(fields, 'what') }),
  done: () => withQuery(site.own.status, { gevraagd: '1' }),
  back: () => site.own.status,
})

export const sayNotWell = action({
  form: 'not-well-mine',
  operation: tellNotWellMine,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ words: textOf(fields, 'words') }),
  done: () => withQuery(site.own.status, { gezegd: 'niet-goed' }),
  back: () => site.own.status,
})

export const thank = action({
  form: 'thank',
  operation: thankNeighbour,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ words: textOf(fields, 'words') }),
  done: () => withQuery(site.own.status, { gezegd: 'bedankt' }),
  back: () => site.own.status,
})

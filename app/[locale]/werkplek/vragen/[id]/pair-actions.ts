'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import {
  goOnWithPair,
  mediatePair,
  readThanks,
  recordMoney,
  recordThanks,
  stopHelping,
  tellEnding,
} from '@/services/match/commands'
import { bringPartner } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'
import { recordBack } from '@/services/stay/commands'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))
const did = (what: string) => (_value: unknown, fields: Fields) =>
  withQuery(request(fields), { gedaan: what })

export const mediate = action({
  form: 'request',
  operation: mediatePair,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    agreed: textOf(fields, 'agreed'),
    againOn: textOf(fields, 'againOn'),
  }),
  done: did('mediated'),
  back: request,
})

export const goOn = action({
  form: 'request',
  operation: goOnWithPair,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId') }),
  done: did('goesOn'),
  back: request,
})

export const stopPair = action({
  form: 'request',
  operation: stopHelping,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    lastOn: textOf(fields, 'lastOn'),
    whoTells: textOf(fields, 'whoTells'),
    words: textOf(fields, 'words'),
    heard: textOf(fields, 'heard'),
  }),
  done: did('stopping'),
  back: request,
})

export const toldOfEnding = action({
  form: 'request',
  operation: tellEnding,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    how: textOf(fields, 'how'),
    words: textOf(fields, 'words'),
    seekAgain: textOf(fields, 'seekAgain'),
  }),
  done: did('toldEnd'),
  back: request,
})

export const thanksTold = action({
  form: 'request',
  operation: recordThanks,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    words: textOf(fields, 'words'),
    heard: textOf(fields, 'heard'),
  }),
  done: did('thanked'),
  back: request,
})

export const thanksRead = action({
  form: 'request',
  operation: readThanks,
  actor: currentActor,
  input: (fields) => ({ wordId: textOf(fields, 'wordId'), choice: textOf(fields, 'choice') }),
  done: did('read'),
  back: request,
})

export const backHome = action({
  form: 'request',
  operation: recordBack,
  actor: currentActor,
  input: (fields) => ({ stayId: textOf(fields, 'stayId'), heard: textOf(fields, 'heard') }),
  done: did('stay'),
  back: request,
})

export const bringAlong = action({
  form: 'request',
  operation: bringPartner,
  actor: currentActor,
  input: (fields) => ({ helpRequestId: textOf(fields, 'id'), along: textOf(fields, 'along') }),
  done: did('along'),
  back: request,
})

export const moneyTold = action({
  form: 'request',
  operation: recordMoney,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    told: textOf(fields, 'told'),
    euros: textOf(fields, 'euros'),
    heard: textOf(fields, 'heard'),
  }),
  done: did('told'),
  back: request,
})

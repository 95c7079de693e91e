'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { needsUntil } from '@/domain/help-request/staff-steps'
import { site, withQuery } from '@/domain/site/addresses'
import { addNote, moveRequest, recordResidentYes, verifyRequest } from '@/services/help-request/commands'
import {
  approveMatch,
  endPair,
  pauseHelp,
  recordReview,
  recordTold,
  refuseMatch,
  resumeHelp,
} from '@/services/match/commands'
import { recallOffer, recordAnswer } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'
import { handleSignal } from '@/services/signal/commands'
import {
  addHelper as addOneHelper,
  coverVisit,
  recordSaid,
  setRhythm as setOneRhythm,
} from '@/services/visit/commands'

const request = (fields: Fields) => site.work.request(textOf(fields, 'id'))
const did = (what: string) => (_value: unknown, fields: Fields) =>
  withQuery(request(fields), { gedaan: what })

export const move = action({
  form: 'request',
  operation: moveRequest,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    to: textOf(fields, 'to'),
    reason: textOf(fields, 'reason'),
    until: needsUntil(textOf(fields, 'to')) ? textOf(fields, 'until') : '',
  }),
  done: ({ state }, fields) => withQuery(request(fields), { gedaan: state }),
  back: request,
})

export const verify = action({
  form: 'request',
  operation: verifyRequest,
  actor: currentActor,
  input: (fields) => ({ helpRequestId: textOf(fields, 'id') }),
  done: ({ state }, fields) => withQuery(request(fields), { gedaan: state }),
  back: request,
})

export const note = action({
  form: 'request',
  operation: addNote,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    text: textOf(fields, 'text'),
    healthReason: textOf(fields, 'healthReason'),
  }),
  done: did('note'),
  back: request,
})

export const residentYes = action({
  form: 'request',
  operation: recordResidentYes,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    heard: textOf(fields, 'heard'),
    toldWhoAsked: textOf(fields, 'toldWhoAsked'),
  }),
  done: did('asked'),
  back: request,
})

export const approve = action({
  form: 'request',
  operation: approveMatch,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    residentSaidYes: textOf(fields, 'residentSaidYes'),
    consentHow: textOf(fields, 'consentHow'),
    meetOn: textOf(fields, 'meetOn'),
  }),
  done: did('approved'),
  back: request,
})

export const refuse = action({
  form: 'request',
  operation: refuseMatch,
  actor: currentActor,
  input: (fields) => ({ helpRequestId: textOf(fields, 'id'), reason: textOf(fields, 'reason') }),
  done: did('refused'),
  back: request,
})

export const recall = action({
  form: 'request',
  operation: recallOffer,
  actor: currentActor,
  input: (fields) => ({ helpRequestId: textOf(fields, 'id'), offerId: textOf(fields, 'offerId') }),
  done: did('recalled'),
  back: request,
})

export const handle = action({
  form: 'request',
  operation: handleSignal,
  actor: currentActor,
  input: (fields) => ({ signalId: textOf(fields, 'signalId'), note: textOf(fields, 'note') }),
  done: did('handled'),
  back: request,
})

export const answer = action({
  form: 'request',
  operation: recordAnswer,
  actor: currentActor,
  input: (fields) => ({
    offerId: textOf(fields, 'offerId'),
    answer: textOf(fields, 'answer'),
    reason: textOf(fields, 'reason') || null,
    version: textOf(fields, 'version') || undefined,
    heard: textOf(fields, 'heard'),
  }),
  done: did('answered'),
  back: request,
})

export const told = action({
  form: 'request',
  operation: recordTold,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    told: textOf(fields, 'told'),
    words: textOf(fields, 'words'),
    heard: textOf(fields, 'heard'),
  }),
  done: did('told'),
  back: request,
})

export const pause = action({
  form: 'request',
  operation: pauseHelp,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    until: textOf(fields, 'until'),
    heard: textOf(fields, 'heard'),
  }),
  done: did('on_hold'),
  back: request,
})

export const resume = action({
  form: 'request',
  operation: resumeHelp,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), heard: textOf(fields, 'heard') }),
  done: did('resumed'),
  back: request,
})

export const review = action({
  form: 'request',
  operation: recordReview,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    heldOn: textOf(fields, 'heldOn'),
    resident: textOf(fields, 'resident'),
    neighbour: textOf(fields, 'neighbour'),
    rhythm: textOf(fields, 'rhythm'),
    limits: textOf(fields, 'limits'),
    outcome: textOf(fields, 'outcome'),
    note: textOf(fields, 'note'),
  }),
  done: did('review'),
  back: request,
})

export const end = action({
  form: 'request',
  operation: endPair,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    reason: textOf(fields, 'reason'),
    whoTells: textOf(fields, 'whoTells'),
  }),
  done: did('ended'),
  back: request,
})

export const sayOfVisit = action({
  form: 'request',
  operation: recordSaid,
  actor: currentActor,
  input: (fields) => ({
    visitId: textOf(fields, 'visitId'),
    said: textOf(fields, 'said'),
    date: textOf(fields, 'date') || undefined,
    part: textOf(fields, 'part') || undefined,
    heard: textOf(fields, 'heard'),
  }),
  done: did('visit'),
  back: request,
})

export const setRhythm = action({
  form: 'request',
  operation: setOneRhythm,
  actor: currentActor,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'id'),
    slot: textOf(fields, 'slot'),
    everyWeeks: textOf(fields, 'everyWeeks'),
    from: textOf(fields, 'from'),
  }),
  done: did('rhythm'),
  back: request,
})

export const cover = action({
  form: 'request',
  operation: coverVisit,
  actor: currentActor,
  input: (fields) => ({ visitId: textOf(fields, 'visitId'), choice: textOf(fields, 'choice') }),
  done: ({ helpRequestId }) => withQuery(site.work.request(helpRequestId), { gedaan: 'visit' }),
  back: request,
})

export const addHelper = action({
  form: 'request',
  operation: addOneHelper,
  actor: currentActor,
  input: (fields) => ({ helpRequestId: textOf(fields, 'id') }),
  done: ({ helpRequestId }) => withQuery(site.work.request(helpRequestId), { gedaan: 'visit' }),
  back: request,
})

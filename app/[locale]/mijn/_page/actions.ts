'use server'

import { pauseSaid } from '@/app/_page/pause-said'
import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { slotMaskOf } from '@/components/volunteer/slot-values'
import { site, withQuery } from '@/domain/site/addresses'
import {
  confirmContact,
  finishMatch,
  handBack,
  pauseHelp,
  resumeHelp,
  stopHelping,
  tellNotWell,
} from '@/services/match/commands'
import { acceptInstead, acceptOffer, declineOffer, explainDecline } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'
import { sayOfVisit } from '@/services/visit/commands'
import {
  cancelMailChange,
  changeMyContact,
  changeMyProfile,
  comeBackMyself,
  pauseMyself,
  stopMyself,
} from '@/services/volunteer/commands'

const match = (fields: Fields) => site.mine.help(textOf(fields, 'matchId'))
const offer = (fields: Fields) => site.mine.offer(textOf(fields, 'offerId'))
const offerInput = (fields: Fields) => ({ offerId: textOf(fields, 'offerId') })

export const accept = action({
  form: 'accept-offer',
  operation: acceptOffer,
  actor: currentActor,
  input: (fields) => ({ ...offerInput(fields), version: textOf(fields, 'version') || undefined }),
  done: (_value, fields) => offer(fields),
  back: offer,
})

export const decline = action({
  form: 'decline-offer',
  operation: declineOffer,
  actor: currentActor,
  input: offerInput,
  done: ({ over }, fields) => (over ? withQuery(offer(fields), { klaar: '1' }) : offer(fields)),
  back: offer,
})

export const explain = action({
  form: 'explain-decline',
  operation: explainDecline,
  actor: currentActor,
  input: (fields) => ({
    ...offerInput(fields),
    reason: textOf(fields, 'reason') || undefined,
    pauseDays: textOf(fields, 'pauseDays') || undefined,
  }),
  done: (_value, fields) => withQuery(offer(fields), { klaar: '1' }),
  back: offer,
})

export const instead = action({
  form: 'accept-instead',
  operation: acceptInstead,
  actor: currentActor,
  input: (fields) => ({
    ...offerInput(fields),
    helpRequestId: textOf(fields, 'helpRequestId'),
    version: textOf(fields, 'version') || undefined,
  }),
  done: ({ id }) => site.mine.offer(id),
  back: offer,
})

export const called = action({
  form: 'confirm-contact',
  operation: confirmContact,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId') }),
  done: (_value, fields) => match(fields),
  back: match,
})

export const finish = action({
  form: 'finish-match',
  operation: finishMatch,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    outcome: textOf(fields, 'outcome'),
    worry: textOf(fields, 'worry'),
    ...(textOf(fields, 'outcome') === 'worried' && { urgency: textOf(fields, 'urgency') }),
  }),
  done: (_value, fields) => withQuery(match(fields), { dank: textOf(fields, 'outcome') }),
  back: (fields) =>
    textOf(fields, 'outcome') === 'worried' ? site.mine.worry(textOf(fields, 'matchId')) : match(fields),
})

export const giveBack = action({
  form: 'hand-back',
  operation: handBack,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), reason: textOf(fields, 'reason') }),
  done: (_value, fields) => match(fields),
  back: (fields) => site.mine.cannot(textOf(fields, 'matchId')),
})

export const stopThisHelp = action({
  form: 'stop-help',
  operation: stopHelping,
  actor: currentActor,
  input: (fields) => ({
    matchId: textOf(fields, 'matchId'),
    lastOn: textOf(fields, 'lastOn'),
    whoTells: textOf(fields, 'whoTells'),
    words: textOf(fields, 'words'),
  }),
  done: (_value, fields) => withQuery(match(fields), { dank: 'stops' }),
  back: (fields) => site.mine.endHelp(textOf(fields, 'matchId')),
})

export const sayNotWell = action({
  form: 'not-well',
  operation: tellNotWell,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), words: textOf(fields, 'words') }),
  done: (_value, fields) => withQuery(match(fields), { dank: 'not_well' }),
  back: (fields) => site.mine.notWell(textOf(fields, 'matchId')),
})

export const saveProfile = action({
  form: 'my-profile',
  operation: changeMyProfile,
  actor: currentActor,
  input: (fields) => ({
    kinds: listOf(fields, 'kinds'),
    preferredKinds: listOf(fields, 'preferredKinds'),
    slots: slotMaskOf(listOf(fields, 'slots')),
    radiusMetres: textOf(fields, 'radiusMetres'),
    weeklyCapacity: textOf(fields, 'weeklyCapacity'),
    lowerLimitAsks14: Number(textOf(fields, 'lowerLimitAsks14')) || null,
    languages: listOf(fields, 'languages').filter(Boolean),
    motherTongue: textOf(fields, 'motherTongue'),
    avoids: listOf(fields, 'avoids'),
    onlyWith: textOf(fields, 'onlyWith'),
    topics: listOf(fields, 'topics'),
    seeks: textOf(fields, 'seeks'),
  }),
  done: () => withQuery(site.mine.profile, { bewaard: '1' }),
  back: () => site.mine.profile,
})

export const saveContact = action({
  form: 'my-contact',
  operation: changeMyContact,
  actor: currentActor,
  input: (fields) => ({
    firstName: textOf(fields, 'firstName'),
    lastName: textOf(fields, 'lastName'),
    phone: textOf(fields, 'phone'),
    email: textOf(fields, 'email'),
    locale: textOf(fields, 'locale'),
    prefers: textOf(fields, 'prefers'),
  }),
  done: () => withQuery(site.mine.contact, { bewaard: '1' }),
  back: () => site.mine.contact,
})

export const cancelNewMail = action({
  form: 'my-contact',
  operation: cancelMailChange,
  actor: currentActor,
  input: () => ({}),
  done: () => withQuery(site.mine.contact, { bewaard: '1' }),
  back: () => site.mine.contact,
})

export const comeBack = action({
  form: 'my-pause',
  operation: comeBackMyself,
  actor: currentActor,
  input: () => ({}),
  done: () => withQuery(site.mine.profile, { bewaard: '1' }),
  back: () => site.mine.profile,
})

export const pause = action({
  form: 'my-pause',
  operation: pauseMyself,
  actor: currentActor,
  input: pauseSaid,
  done: () => withQuery(site.mine.profile, { bewaard: '1' }),
  back: () => site.mine.profile,
})

export const pauseMatch = action({
  form: 'pause-help',
  operation: pauseHelp,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), until: textOf(fields, 'until') }),
  done: (_value, fields) => match(fields),
  back: match,
})

export const resumeMatch = action({
  form: 'resume-help',
  operation: resumeHelp,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId') }),
  done: (_value, fields) => match(fields),
  back: match,
})

export const sayOfMine = action({
  form: 'visit',
  operation: sayOfVisit,
  actor: currentActor,
  input: (fields) => ({
    visitId: textOf(fields, 'visitId'),
    said: textOf(fields, 'said'),
    date: textOf(fields, 'date') || undefined,
    part: textOf(fields, 'part') || undefined,
  }),
  done: (_value, fields) => match(fields),
  back: match,
})

export const stop = action({
  form: 'stop-mine',
  operation: stopMyself,
  actor: currentActor,
  input: (fields) => ({ sure: textOf(fields, 'sure'), reason: textOf(fields, 'reason') }),
  done: () => site.join.stopped,
  back: () => site.mine.stop,
})

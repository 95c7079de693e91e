'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import {
  bookFor,
  cancelFor,
  inviteToTalk,
  publishMoments,
  recordNoShow,
  takeOverTalk,
  withdrawMoment,
} from '@/services/intake/commands'
import { currentActor } from '@/services/session/current'
import { recordParentYes } from '@/services/volunteer/commands'

/** Back to the week that was looked at. */
const here = (fields: Fields) =>
  withQuery(site.work.talks, { week: textOf(fields, 'week'), wie: textOf(fields, 'whose') })
const onTalks = { form: 'talks', actor: currentActor, back: here }
const did = (what: string) => (_value: unknown, fields: Fields) => withQuery(here(fields), { gedaan: what })
const ofNeighbour = (fields: Fields) => ({ volunteerId: textOf(fields, 'volunteerId') })

export const publish = action({
  ...onTalks,
  operation: publishMoments,
  input: (fields) => ({
    interviewerId: textOf(fields, 'interviewerId'),
    place: textOf(fields, 'place'),
    date: textOf(fields, 'date'),
    from: textOf(fields, 'from'),
    to: textOf(fields, 'to'),
    minutes: textOf(fields, 'minutes'),
    weeks: textOf(fields, 'weeks'),
  }),
  done: did('published'),
})

export const withdraw = action({
  ...onTalks,
  operation: withdrawMoment,
  input: (fields) => ({ momentId: textOf(fields, 'momentId') }),
  done: (value, fields) => withQuery(here(fields), { gedaan: value.told ? 'told' : 'withdrawn' }),
})

export const takeOver = action({
  ...onTalks,
  operation: takeOverTalk,
  input: (fields) => ({ momentId: textOf(fields, 'momentId'), from: textOf(fields, 'from') }),
  done: did('takenOver'),
})

export const book = action({
  ...onTalks,
  operation: bookFor,
  input: (fields) => ({ ...ofNeighbour(fields), momentId: textOf(fields, 'momentId') }),
  done: did('booked'),
})

export const cancel = action({ ...onTalks, operation: cancelFor, input: ofNeighbour, done: did('cancelled') })
export const invite = action({
  ...onTalks,
  operation: inviteToTalk,
  input: ofNeighbour,
  done: did('invited'),
})
export const noShow = action({ ...onTalks, operation: recordNoShow, input: ofNeighbour, done: did('missed') })
export const parentYes = action({
  ...onTalks,
  operation: recordParentYes,
  input: ofNeighbour,
  done: did('parent'),
})

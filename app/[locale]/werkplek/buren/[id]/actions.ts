'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { recordDuo, recordDuoEnd } from '@/services/duo/commands'
import { trustAddress } from '@/services/mail/commands'
import { recordListedAnswer } from '@/services/neighbour-list/commands'
import { keepApart } from '@/services/resident/commands'
import { currentActor } from '@/services/session/current'
import {
  changeVolunteerState,
  correctVolunteer,
  keepVolunteerFor,
  recordAdult,
  recordPause,
  recordStop,
  recordThought,
} from '@/services/volunteer/commands'
import { dutyActions } from '../../_duty/duty-actions'

const volunteer = (fields: Fields) => site.work.volunteer(textOf(fields, 'id'))
const onVolunteer = {
  form: 'volunteer',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
}
const duty = dutyActions('volunteer', volunteer)

export const assign = action(duty.assign)
export const putOff = action(duty.putOff)
export const endTask = action(duty.end)

export const change = action({
  ...onVolunteer,
  operation: changeVolunteerState,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    to: textOf(fields, 'to'),
    reason: textOf(fields, 'reason'),
  }),
  done: (value, fields) => withQuery(volunteer(fields), { gedaan: value.waits ? 'secondAsked' : 'stap' }),
})

export const thought = action({
  ...onVolunteer,
  operation: recordThought,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    answer: textOf(fields, 'answer'),
    thinkingUntil: textOf(fields, 'thinkingUntil'),
    reason: textOf(fields, 'reason'),
  }),
})

export const adult = action({
  ...onVolunteer,
  operation: recordAdult,
  input: (fields) => ({ volunteerId: textOf(fields, 'id') }),
})

export const correct = action({
  ...onVolunteer,
  operation: correctVolunteer,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
    firstName: textOf(fields, 'firstName'),
    lastName: textOf(fields, 'lastName'),
    phone: textOf(fields, 'phone'),
    email: textOf(fields, 'email'),
    locale: textOf(fields, 'locale'),
    prefers: textOf(fields, 'prefers'),
  }),
})

const sameNeighbour = (fields: Fields) => site.work.volunteer(textOf(fields, 'volunteerId'))

export const apart = action({
  ...onVolunteer,
  operation: keepApart,
  input: (fields) => ({
    residentId: textOf(fields, 'residentId'),
    volunteerId: textOf(fields, 'volunteerId'),
    wishedBy: textOf(fields, 'wishedBy'),
  }),
  done: (_value, fields) => withQuery(sameNeighbour(fields), { gedaan: 'stap' }),
  back: sameNeighbour,
})

export const keepFor = action({
  ...onVolunteer,
  operation: keepVolunteerFor,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    kept: textOf(fields, 'kept'),
    residentId: textOf(fields, 'residentId'),
    organisation: textOf(fields, 'organisation'),
  }),
})

export const duoSaid = action({
  ...onVolunteer,
  operation: recordDuo,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    phone: textOf(fields, 'phone'),
    bothSaidYes: textOf(fields, 'bothSaidYes'),
    heard: textOf(fields, 'heard'),
  }),
})

export const duoEnds = action({
  ...onVolunteer,
  operation: recordDuoEnd,
  input: (fields) => ({ volunteerId: textOf(fields, 'id') }),
})

export const paused = action({
  ...onVolunteer,
  operation: recordPause,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    answer: textOf(fields, 'answer'),
    until: textOf(fields, 'until'),
    heard: textOf(fields, 'heard'),
  }),
})

export const stopped = action({
  ...onVolunteer,
  operation: recordStop,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    heard: textOf(fields, 'heard'),
    reason: textOf(fields, 'reason'),
  }),
})

export const trust = action({
  ...onVolunteer,
  operation: trustAddress,
  input: (fields) => ({
    about: 'volunteer' as const,
    id: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
  }),
})

/** After a no there is nobody to go back to. */
export const answerListed = action({
  ...onVolunteer,
  operation: recordListedAnswer,
  input: (fields) => ({ volunteerId: textOf(fields, 'id'), answer: textOf(fields, 'answer') }),
  done: (value, fields) =>
    value.stays
      ? withQuery(volunteer(fields), { gedaan: 'stap' })
      : withQuery(site.work.volunteers, { groep: 'lijst' }),
})

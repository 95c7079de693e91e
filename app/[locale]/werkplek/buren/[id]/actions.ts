'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { assignDuty, endDuty, putOffDuty } from '@/services/duty/commands'
import { trustAddress } from '@/services/mail/commands'
import { keepApart } from '@/services/resident/commands'
import { currentActor } from '@/services/session/current'
import { changeVolunteerState, correctVolunteer, recordStop } from '@/services/volunteer/commands'

const volunteer = (fields: Fields) => site.work.volunteer(textOf(fields, 'id'))

export const change = action({
  form: 'volunteer',
  operation: changeVolunteerState,
  actor: currentActor,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    to: textOf(fields, 'to'),
    reason: textOf(fields, 'reason'),
  }),
  done: (value, fields) => withQuery(volunteer(fields), { gedaan: value.waits ? 'gevraagd' : 'stap' }),
  back: volunteer,
})

export const correct = action({
  form: 'volunteer',
  operation: correctVolunteer,
  actor: currentActor,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
    firstName: textOf(fields, 'firstName'),
    lastName: textOf(fields, 'lastName'),
    phone: textOf(fields, 'phone'),
    email: textOf(fields, 'email'),
    locale: textOf(fields, 'locale'),
  }),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
})

export const endTask = action({
  form: 'volunteer',
  operation: endDuty,
  actor: currentActor,
  input: (fields) => ({
    dutyId: textOf(fields, 'dutyId'),
    how: textOf(fields, 'how'),
    note: textOf(fields, 'note'),
  }),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
})

const sameNeighbour = (fields: Fields) => site.work.volunteer(textOf(fields, 'volunteerId'))

export const apart = action({
  form: 'volunteer',
  operation: keepApart,
  actor: currentActor,
  input: (fields) => ({
    residentId: textOf(fields, 'residentId'),
    volunteerId: textOf(fields, 'volunteerId'),
    wishedBy: textOf(fields, 'wishedBy'),
  }),
  done: (_value, fields) => withQuery(sameNeighbour(fields), { gedaan: 'stap' }),
  back: sameNeighbour,
})

export const stopped = action({
  form: 'volunteer',
  operation: recordStop,
  actor: currentActor,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    heard: textOf(fields, 'heard'),
    reason: textOf(fields, 'reason'),
  }),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
})

export const assign = action({
  form: 'volunteer',
  operation: assignDuty,
  actor: currentActor,
  input: (fields) => ({ dutyId: textOf(fields, 'dutyId'), to: textOf(fields, 'to') }),
  done: (_value, fields) => volunteer(fields),
  back: volunteer,
})

export const putOff = action({
  form: 'volunteer',
  operation: putOffDuty,
  actor: currentActor,
  input: (fields) => ({
    dutyId: textOf(fields, 'dutyId'),
    until: textOf(fields, 'until'),
    reason: textOf(fields, 'reason'),
  }),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
})

export const trust = action({
  form: 'volunteer',
  operation: trustAddress,
  actor: currentActor,
  input: (fields) => ({
    about: 'volunteer' as const,
    id: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
  }),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'stap' }),
  back: volunteer,
})

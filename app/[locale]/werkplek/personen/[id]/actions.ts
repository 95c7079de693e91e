'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import {
  correctResident,
  keepApart,
  letMeetAgain,
  mergeResidents,
  partResidents,
} from '@/services/resident/commands'
import { currentActor } from '@/services/session/current'

const person = (fields: Fields) => site.work.person(textOf(fields, 'id'))
const onPerson = {
  form: 'person',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(person(fields), { gedaan: 'bewaard' }),
  back: person,
}

export const correct = action({
  ...onPerson,
  operation: correctResident,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    phoneNote: textOf(fields, 'phoneNote'),
    mayLeaveMessage: textOf(fields, 'mayLeaveMessage'),
    email: textOf(fields, 'email'),
    language: textOf(fields, 'language'),
    box: textOf(fields, 'box'),
    wishes: listOf(fields, 'wishes'),
  }),
})

export const merge = action({
  ...onPerson,
  operation: mergeResidents,
  input: (fields) => ({ residentId: textOf(fields, 'id'), otherId: textOf(fields, 'otherId') }),
})

export const part = action({
  ...onPerson,
  operation: partResidents,
  input: (fields) => ({ residentId: textOf(fields, 'id'), mergeId: textOf(fields, 'mergeId') }),
})

export const apart = action({
  ...onPerson,
  operation: keepApart,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    volunteerId: textOf(fields, 'volunteerId'),
    wishedBy: textOf(fields, 'wishedBy'),
  }),
})

export const meetAgain = action({
  ...onPerson,
  operation: letMeetAgain,
  input: (fields) => ({ residentId: textOf(fields, 'id'), volunteerId: textOf(fields, 'volunteerId') }),
})

'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { changeRights, deactivate, inviteStaff } from '@/services/people/commands'
import { currentActor } from '@/services/session/current'

const person = (fields: Fields) => `/beheer/mensen/${encodeURIComponent(textOf(fields, 'id'))}`
const areasOf = (fields: Fields) =>
  textOf(fields, 'role') === 'coordinator' ? listOf(fields, 'neighbourhoodIds') : []

export const invite = action({
  form: 'invite',
  operation: inviteStaff,
  actor: currentActor,
  input: (fields) => ({
    name: textOf(fields, 'name'),
    email: textOf(fields, 'email'),
    role: textOf(fields, 'role'),
    neighbourhoodIds: areasOf(fields),
  }),
  done: () => '/beheer?gedaan=uitgenodigd',
  back: () => '/beheer',
})

export const change = action({
  form: 'rights',
  operation: changeRights,
  actor: currentActor,
  input: (fields) => ({
    userId: textOf(fields, 'id'),
    role: textOf(fields, 'role'),
    neighbourhoodIds: areasOf(fields),
  }),
  done: (_value, fields) => `${person(fields)}?gedaan=rechten`,
  back: person,
})

export const access = action({
  form: 'rights',
  operation: deactivate,
  actor: currentActor,
  input: (fields) => ({ userId: textOf(fields, 'id'), active: textOf(fields, 'active') }),
  done: (_value, fields) => `${person(fields)}?gedaan=toegang`,
  back: person,
})

'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { changeRights, deactivate, takeOffSecondStep } from '@/services/people/commands'
import { decideSecond } from '@/services/second-look/commands'
import { currentActor } from '@/services/session/current'

const person = (fields: Fields) => site.admin.person(textOf(fields, 'id'))

export const change = action({
  form: 'rights',
  operation: changeRights,
  actor: currentActor,
  input: (fields) => ({
    userId: textOf(fields, 'id'),
    role: textOf(fields, 'role'),
    organisation: textOf(fields, 'organisation'),
    neighbourhoodIds: textOf(fields, 'role') === 'coordinator' ? listOf(fields, 'neighbourhoodIds') : [],
  }),
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'rechten' }),
  back: person,
})

export const access = action({
  form: 'rights',
  operation: deactivate,
  actor: currentActor,
  input: (fields) => ({ userId: textOf(fields, 'id'), active: textOf(fields, 'active') }),
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'toegang' }),
  back: person,
})

export const stepOff = action({
  form: 'rights',
  operation: takeOffSecondStep,
  actor: currentActor,
  input: (fields) => ({ userId: textOf(fields, 'id') }),
  done: (value, fields) => withQuery(person(fields), { gedaan: value.waits ? 'wacht' : 'stap' }),
  back: person,
})

export const second = action({
  form: 'rights',
  operation: decideSecond,
  actor: currentActor,
  input: (fields) => ({ lookId: textOf(fields, 'lookId'), decision: textOf(fields, 'decision') }),
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'tweede' }),
  back: person,
})

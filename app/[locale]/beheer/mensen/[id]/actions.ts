'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { changeRights, deactivate, decideSecond, takeOffSecondStep } from '@/services/people/commands'
import { currentActor } from '@/services/session/current'

const person = (fields: Fields) => site.admin.person(textOf(fields, 'id'))

export const change = action({
  form: 'rights',
  operation: changeRights,
  actor: currentActor,
  input: (fields) => ({
    userId: textOf(fields, 'id'),
    role: textOf(fields, 'role'),
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
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'stap' }),
  back: person,
})

export const second = action({
  form: 'rights',
  operation: decideSecond,
  actor: currentActor,
  input: (fields) => ({ userId: textOf(fields, 'id'), decision: textOf(fields, 'decision') }),
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'tweede' }),
  back: person,
})

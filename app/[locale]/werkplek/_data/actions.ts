'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { askForPerson, endHold, holdData, restrictPerson } from '@/services/privacy/commands'
import { currentActor } from '@/services/session/current'

const data = (fields: Fields) =>
  textOf(fields, 'about') === 'volunteer'
    ? site.work.volunteerData(textOf(fields, 'aboutId'))
    : site.work.residentData(textOf(fields, 'aboutId'))
const onPerson = {
  form: 'person-data',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(data(fields), { gedaan: 'bewaard' }),
  back: data,
}
const person = (fields: Fields) => ({ about: textOf(fields, 'about'), aboutId: textOf(fields, 'aboutId') })

export const ask = action({
  ...onPerson,
  operation: askForPerson,
  input: (fields) => ({
    ...person(fields),
    what: textOf(fields, 'what'),
    askedHow: textOf(fields, 'askedHow'),
  }),
})

export const restrict = action({
  ...onPerson,
  operation: restrictPerson,
  input: (fields) => ({ ...person(fields), restricted: textOf(fields, 'restricted') }),
})

export const hold = action({
  ...onPerson,
  operation: holdData,
  input: (fields) => ({
    ...person(fields),
    reason: textOf(fields, 'reason'),
    until: textOf(fields, 'until'),
  }),
})

export const release = action({ ...onPerson, operation: endHold, input: person })

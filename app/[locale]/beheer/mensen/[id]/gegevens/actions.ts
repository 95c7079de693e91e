'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { askForPerson, endHold, holdData } from '@/services/privacy/commands'
import { currentActor } from '@/services/session/current'

const data = (fields: Fields) => site.admin.personData(textOf(fields, 'aboutId'))
const onColleague = {
  form: 'person-data',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(data(fields), { gedaan: 'bewaard' }),
  back: data,
}
const colleague = (fields: Fields) => ({ about: 'staff', aboutId: textOf(fields, 'aboutId') })

export const ask = action({
  ...onColleague,
  operation: askForPerson,
  input: (fields) => ({
    ...colleague(fields),
    what: textOf(fields, 'what'),
    askedHow: textOf(fields, 'askedHow'),
  }),
})

export const hold = action({
  ...onColleague,
  operation: holdData,
  input: (fields) => ({
    ...colleague(fields),
    reason: textOf(fields, 'reason'),
    until: textOf(fields, 'until'),
  }),
})

export const release = action({ ...onColleague, operation: endHold, input: colleague })

'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { askAlso, recordStep, strikeStep } from '@/services/start-list/commands'

const list = (fields: Fields) => site.work.startList(textOf(fields, 'id'))
const onList = {
  form: 'start-list',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(list(fields), { gedaan: '1' }),
  back: list,
}

export const record = action({
  ...onList,
  operation: recordStep,
  input: (fields) => ({
    volunteerId: textOf(fields, 'id'),
    item: textOf(fields, 'item'),
    how: textOf(fields, 'how'),
    doneOn: textOf(fields, 'doneOn'),
  }),
})

export const strike = action({
  ...onList,
  operation: strikeStep,
  input: (fields) => ({ stepId: textOf(fields, 'stepId') }),
})

export const also = action({
  ...onList,
  operation: askAlso,
  input: (fields) => ({ volunteerId: textOf(fields, 'id'), items: listOf(fields, 'items') }),
})

'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import {
  chooseColumns,
  chooseDoubtful,
  dropList,
  takeList,
  undoList,
} from '@/services/neighbour-list/commands'
import { currentActor } from '@/services/session/current'

const one = (fields: Fields) => site.work.neighbourList(textOf(fields, 'listId'))
const ofList = { form: 'list-of-neighbours', actor: currentActor, back: one }
const listId = (fields: Fields) => ({ listId: textOf(fields, 'listId') })
const ticked = (fields: Fields) => ({
  ...listId(fields),
  shown: listOf(fields, 'shown'),
  take: listOf(fields, 'take'),
})

export const columns = action({
  ...ofList,
  operation: chooseColumns,
  input: (fields) => ({ ...listId(fields), columns: listOf(fields, 'column') }),
  done: (_value, fields) => withQuery(one(fields), { gedaan: 'columns' }),
  back: (fields) => site.work.neighbourListColumns(textOf(fields, 'listId')),
})

/** On to the next page of doubtful people when there is one. */
export const choose = action({
  ...ofList,
  operation: chooseDoubtful,
  input: ticked,
  done: (_value, fields) => withQuery(one(fields), { gedaan: 'kept', blad: textOf(fields, 'next') }),
})

export const take = action({
  ...ofList,
  operation: takeList,
  input: ticked,
  done: (_value, fields) => withQuery(one(fields), { gedaan: 'taken' }),
})

export const undo = action({
  ...ofList,
  operation: undoList,
  input: listId,
  done: (_value, fields) => withQuery(one(fields), { gedaan: 'undone' }),
})

export const drop = action({
  ...ofList,
  operation: dropList,
  input: listId,
  done: () => withQuery(site.work.neighbourLists, { gedaan: 'dropped' }),
})

import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnList, mayReadList } from '@/domain/access/neighbour-list'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { columnsFault, guessedColumns, LIST_FIELDS } from '@/domain/neighbour-list/list-columns'
import { readSheet } from '@/domain/sheet/read-sheet'
import { SHEET_LIMITS } from '@/domain/site/limits'
import { command } from '../gate/command'
import { requiredText, text, uuid } from '../gate/fields'
import { lockedList } from './own-list'

/** Rows that a guess about a column looks at. */
const LOOKED_AT = 20

/** A file becomes rows and columns with a guess what they are. Nobody is anything yet. */
export const readList = command({
  name: 'neighbour-list.read',
  input: z.strictObject({
    name: requiredText(80, 'list.nameMissing'),
    fileName: text(200).default(''),
    /** Null: none was chosen. */
    file: z.instanceof(Uint8Array, { message: 'list.missing' }).nullable(),
  }),
  subject: async () => ({}),
  decide: mayReadList,
  run: async ({ tx, actor, input, now }) => {
    const madeBy = userIdOf(actor)
    if (input.file === null || madeBy === null) return refuse('list.missing', { field: 'file' })
    const sheet = readSheet(input.file)
    if (!sheet.ok) return sheet
    const { headings, rows } = sheet.value
    const id = v7()
    await tx.insert(table.neighbourList).values({
      id,
      madeBy,
      name: input.name,
      fileName: input.fileName,
      headings: [...headings],
      cells: rows.map((row) => [...row]),
      columns: guessedColumns(headings, rows.slice(0, LOOKED_AT)),
      readAt: now,
    })
    return ok({ id })
  },
})

/** What each column is, as somebody saw it on the screen. Choices about doubtful people begin anew. */
export const chooseColumns = command({
  name: 'neighbour-list.choose-columns',
  input: z.strictObject({
    listId: uuid,
    columns: z.array(z.enum(LIST_FIELDS)).max(SHEET_LIMITS.columns),
  }),
  subject: (tx, input) => lockedList(tx, input.listId),
  decide: isOwnList,
  run: async ({ tx, input, subject }) => {
    if (subject.takenAt) return refuse('list.taken')
    if (input.columns.length !== subject.columns.length) return refuse('state.changed')
    const fault = columnsFault(input.columns)
    if (fault) return refuse(fault)
    await tx
      .update(table.neighbourList)
      .set({ columns: [...input.columns], chosen: [] })
      .where(eq(table.neighbourList.id, subject.id))
    return ok({ id: subject.id })
  },
})

/** The wrong file: it is gone, with all that stood in it. */
export const dropList = command({
  name: 'neighbour-list.drop',
  input: z.strictObject({ listId: uuid }),
  subject: (tx, input) => lockedList(tx, input.listId),
  decide: isOwnList,
  run: async ({ tx, subject }) => {
    if (subject.takenAt) return refuse('list.taken')
    await tx.delete(table.neighbourList).where(eq(table.neighbourList.id, subject.id))
    return ok({ id: subject.id })
  },
})

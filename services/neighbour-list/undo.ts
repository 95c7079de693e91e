import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnList } from '@/domain/access/neighbour-list'
import { ok, refuse } from '@/domain/kernel/result'
import { mayUndoList } from '@/domain/neighbour-list/invitation'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { lockedList } from './own-list'

const counted = z.tuple([z.object({ gone: z.number() })])

/** Whoever of it did not answer is gone, with the letters that did not leave yet. Who answered stays. */
export const undoList = command({
  name: 'neighbour-list.undo',
  input: z.strictObject({ listId: uuid }),
  subject: (tx, input) => lockedList(tx, input.listId),
  decide: isOwnList,
  run: async ({ tx, subject: { id, takenAt, undoneAt }, now }) => {
    if (!takenAt || undoneAt) return refuse('state.changed')
    if (!mayUndoList(takenAt.getTime(), now.getTime())) return refuse('list.tooLateToUndo')
    const { rows } = await tx.execute(
      sql`select app.undo_list(${id}::uuid, ${now.toISOString()}::timestamptz) as gone`,
    )
    const [{ gone }] = counted.parse(rows)
    await tx
      .update(table.neighbourList)
      .set({ undoneAt: now, undone: gone })
      .where(eq(table.neighbourList.id, id))
    await enqueue(tx, 'keep-erased', {}, { key: 'keep-erased' })
    return ok({ id, gone })
  },
})

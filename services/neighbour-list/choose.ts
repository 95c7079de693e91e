import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnList } from '@/domain/access/neighbour-list'
import { ok, refuse } from '@/domain/kernel/result'
import { SHEET_LIMITS } from '@/domain/site/limits'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedList } from './own-list'

const places = z.array(z.string().regex(/^\d{1,5}\.\d{1,3}$/, 'form.wrong')).max(SHEET_LIMITS.rows)
/** The doubtful people that a page showed, and which of them are ticked there. */
export const ticks = { shown: places, take: places }

/** Who is chosen with the ticks of this page; those of other pages stay as they were. */
export function chosenWith(
  before: readonly string[],
  { shown, take }: { readonly shown: readonly string[]; readonly take: readonly string[] },
): string[] {
  return [
    ...before.filter((place) => !shown.includes(place)),
    ...take.filter((place) => shown.includes(place)),
  ]
}

/** Take or leave each of the doubtful people that one page showed. */
export const chooseDoubtful = command({
  name: 'neighbour-list.choose-doubtful',
  input: z.strictObject({ listId: uuid, ...ticks }),
  subject: (tx, input) => lockedList(tx, input.listId),
  decide: isOwnList,
  run: async ({ tx, input, subject }) => {
    if (subject.takenAt) return refuse('list.taken')
    const chosen = chosenWith(subject.chosen, input)
    await tx.update(table.neighbourList).set({ chosen }).where(eq(table.neighbourList.id, subject.id))
    return ok({ id: subject.id })
  },
})

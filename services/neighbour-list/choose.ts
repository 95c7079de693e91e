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

/** Take or leave each of the doubtful people that one page showed; those of other pages stay as they were chosen. */
export const chooseDoubtful = command({
  name: 'neighbour-list.choose-doubtful',
  input: z.strictObject({ listId: uuid, shown: places, take: places }),
  subject: (tx, input) => lockedList(tx, input.listId),
  decide: isOwnList,
  run: async ({ tx, input: { shown, take }, subject }) => {
    if (subject.takenAt) return refuse('list.taken')
    const others = subject.chosen.filter((place) => !shown.includes(place))
    const chosen = [...others, ...take.filter((place) => shown.includes(place))]
    await tx.update(table.neighbourList).set({ chosen }).where(eq(table.neighbourList.id, subject.id))
    return ok({ id: subject.id })
  },
})

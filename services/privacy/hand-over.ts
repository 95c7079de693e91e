import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayHandOver } from '@/domain/access/privacy'
import { uuid } from '../gate/fields'
import { view } from '../gate/view'
import { dataOf } from './data'

/** All that we have about somebody as a file, to hand over. One made sure who asks, another takes the file. */
export const dataToHandOver = view({
  name: 'privacy.hand-over',
  input: z.strictObject({ questionId: uuid }),
  subject: async (tx, input) => {
    const { id, what, state, about, aboutId, neighbourhoodId, identifiedBy } = table.dataQuestion
    const [row] = await tx
      .select({ id: aboutId, what, state, about, neighbourhoodId, identifiedBy })
      .from(table.dataQuestion)
      .where(eq(id, input.questionId))
    return row ?? null
  },
  decide: mayHandOver,
  reads: ['everything'],
  show: ({ tx, subject }) => dataOf(tx, subject.about, subject.id),
})

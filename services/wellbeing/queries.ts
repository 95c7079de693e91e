import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { uuid } from '../gate/fields'
import { view } from '../gate/view'

const SHOWN = 10

/** What neighbours noticed at this home, the latest first; each look is written down. */
export const signsOf = view({
  name: 'wellbeing.signs',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: async (tx, input) => {
    const { helpRequest } = table
    const [row] = await tx.select().from(helpRequest).where(eq(helpRequest.id, input.helpRequestId))
    return row ?? null
  },
  decide: mayCoordinate,
  reads: ['wellbeing.signs'],
  show: ({ tx, subject }) => {
    const { wellbeing } = table
    return tx
      .select({ id: wellbeing.id, signs: wellbeing.signs, toldOn: wellbeing.toldOn })
      .from(wellbeing)
      .where(eq(wellbeing.helpRequestId, subject.id))
      .orderBy(desc(wellbeing.toldOn))
      .limit(SHOWN)
  },
})

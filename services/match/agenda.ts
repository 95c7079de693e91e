import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { appointmentOfMatch } from '../case/appointments'
import { uuid } from '../gate/fields'
import { view } from '../gate/view'

/** What a neighbour may put in an agenda of their own help: when, and in which neighbourhood. Nobody is named. */
export const myAgenda = view({
  name: 'match.my-agenda',
  input: z.strictObject({ matchId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.match).where(eq(table.match.id, input.matchId))
    return row ?? null
  },
  decide: isOwnHelp,
  reads: [],
  show: ({ tx, subject, now }) => appointmentOfMatch(tx, subject.id, now),
})

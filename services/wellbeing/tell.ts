import { and, eq, inArray, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { fewEnough, SIGNS } from '@/domain/wellbeing/signs'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** What the neighbour noticed, once for each day; nobody asks for it, and they read it nowhere afterwards. */
export const tellSigns = command({
  name: 'wellbeing.tell',
  input: z.strictObject({
    matchId: uuid,
    signs: z.array(z.enum(SIGNS, 'wellbeing.signs')).max(SIGNS.length),
  }),
  subject: async (tx, input) => {
    const { match } = table
    const [row] = await tx
      .select()
      .from(match)
      .where(and(eq(match.id, input.matchId), inArray(match.id, sql`(select app.just_helped())`)))
    return row ?? null
  },
  decide: isOwnHelp,
  run: async ({ tx, input, subject, now }) => {
    if (!fewEnough(input.signs)) return refuse('wellbeing.signs', { field: 'signs' })
    const { id: matchId, helpRequestId, volunteerId } = subject
    const told = { id: v7(), matchId, helpRequestId, volunteerId, toldOn: localDate(now.getTime()) }
    // A statement that may not read cannot see that it was said before: a second time is no fault and changes nothing.
    await tx.execute(
      sql`insert into wellbeing (id, match_id, help_request_id, volunteer_id, signs, told_on)
        values (${told.id}, ${matchId}, ${helpRequestId}, ${volunteerId}, ${sql.param([...new Set(input.signs)])}::text[], ${told.toldOn})
        on conflict do nothing`,
    )
    return ok({ id: matchId })
  },
})

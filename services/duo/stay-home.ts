import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { comesAlongOneself } from '@/domain/access/duo'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

/** "I do not come along this time": no reason is asked. The first one goes alone, and hears it. */
export const stayHome = command({
  name: 'duo.stay-home',
  input: z.strictObject({ matchId: uuid }),
  subject: async (tx, { matchId }, actor) => {
    const { comesAlong } = table
    const me = actor.kind === 'user' ? actor.volunteerId : null
    const [row] = me
      ? await tx
          .select({ id: comesAlong.matchId, partnerId: comesAlong.partnerId })
          .from(comesAlong)
          .where(and(eq(comesAlong.matchId, matchId), eq(comesAlong.partnerId, me)))
      : []
    return row ?? null
  },
  decide: comesAlongOneself,
  evenAsleep: true,
  run: async ({ tx, subject }) => {
    const { rows } = await tx.execute<{ done: boolean }>(sql`select app.stay_home(${subject.id}) as done`)
    if (!rows[0]?.done) return refuse('state.changed')
    await queueMail(tx, { template: 'duo-alone', matchId: subject.id, otherId: subject.partnerId })
    return ok({ id: subject.id })
  },
})

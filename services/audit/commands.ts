import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayJudgeAlert } from '@/domain/access/audit'
import { isSystem } from '@/domain/access/help-request'
import { ok, refuse } from '@/domain/kernel/result'
import { MINUTE } from '@/domain/kernel/time'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'

export { tellAlerts } from './tell-alerts'

/** Somebody looked, and says what came of it. */
export const endAlert = command({
  name: 'audit.end-alert',
  input: z.strictObject({ alertId: uuid, note: requiredText(1000, 'alert.note') }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.alert).where(eq(table.alert.id, input.alertId))
    return row ?? null
  },
  decide: mayJudgeAlert,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.endedAt || actor.kind !== 'user') return refuse('state.changed')
    await tx
      .update(table.alert)
      .set({ endedAt: now, endedBy: actor.id, note: input.note })
      .where(eq(table.alert.id, subject.id))
    return ok({ id: subject.id })
  },
})

/** No change takes as long, so that no line comes too late for its seal. */
const SETTLED_MS = 10 * MINUTE

const answer = z.tuple([z.object({ sealed: z.number(), broken: z.number().nullable() })])

/**
 * Every hour closes the newest lines of the log with a seal, and looks whether the seals fit: that none is missing, and
 * the lines of the last day and of a part of the older ones, so that each is weighed once a day; an alarm if not.
 */
export const sealLog = command({
  name: 'audit.seal',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const until = new Date(now.getTime() - SETTLED_MS).toISOString()
    const { rows } = await tx.execute(
      sql`select app.seal_audit(${until}::timestamptz) as sealed, app.check_seals() as broken`,
    )
    return ok(answer.parse(rows)[0])
  },
})

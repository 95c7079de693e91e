import { and, eq, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { LATE_AGAIN } from '@/domain/audit/alerts'
import { ok } from '@/domain/kernel/result'
import { colleagues } from '../case/waiting'
import { command } from '../gate/command'
import { queueMail } from '../mail/queue'

/**
 * Writes to every administrator but the one it is about that something must be looked at: once when it was raised, and
 * every day that it is late until somebody did. When it is about the only one, that one hears it: better than nobody.
 */
export const tellAlerts = command({
  name: 'audit.tell-alerts',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const { alert } = table
    const late = and(
      lte(alert.dueAt, now),
      or(isNull(alert.lateToldAt), lte(alert.lateToldAt, new Date(now.getTime() - LATE_AGAIN))),
    )
    const rows = await tx
      .select()
      .from(alert)
      .where(and(isNull(alert.endedAt), or(isNull(alert.toldAt), late)))
      .for('update', { skipLocked: true })
    const admins = (await colleagues(tx, 'admin')).map(({ id }) => id)
    let letters = 0
    for (const { id: alertId, aboutId, dueAt } of rows) {
      const others = admins.filter((id) => id !== aboutId)
      for (const userId of others.length > 0 ? others : admins) {
        await queueMail(tx, { template: 'alert-raised', userId, alertId })
        letters++
      }
      const told = { toldAt: now, ...(dueAt <= now ? { lateToldAt: now } : {}) }
      await tx.update(alert).set(told).where(eq(alert.id, alertId))
    }
    return ok({ letters, alerts: rows.length })
  },
})

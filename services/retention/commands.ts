import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'

const counted = z.tuple([z.object({ gone: z.number() })])

/**
 * Deletes what has passed its end: half-asked requests, forms that came back, opened doors, sessions and
 * sign-in links. The number of rows is all that it tells.
 */
export const forgetExpired = command({
  name: 'retention.forget-expired',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx }) => {
    const { rows } = await tx.execute(sql`select app.forget_expired() as gone`)
    return ok(counted.parse(rows)[0])
  },
})

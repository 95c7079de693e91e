import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { DAY } from '@/domain/kernel/time'
import { TERM_NAMES, TERMS, type TermName } from '@/domain/privacy/terms'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'

const counted = z.tuple([z.object({ gone: z.number() })])

/** Until nothing is left: the database takes whole persons a few hundred at a time. */
async function forget(tx: Tx, rule: TermName, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TERMS[rule].days * DAY).toISOString()
  for (let gone = 0; ; ) {
    const { rows } = await tx.execute(
      sql`select app.forget(${rule}, ${before}::timestamptz, ${now.toISOString()}::timestamptz) as gone`,
    )
    const [more] = counted.parse(rows)
    gone += more.gone
    if (more.gone === 0) return gone
  }
}

/**
 * What has passed its end goes: forms, keys and links after hours; requests, people and what was written down about
 * them after the terms of the register. The number of rows is all that it tells.
 */
export const forgetExpired = command({
  name: 'retention.forget-expired',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    let gone = 0
    for (const rule of TERM_NAMES) gone += await forget(tx, rule, now)
    return ok({ gone })
  },
})

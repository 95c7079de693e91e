import { and, eq, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { policyToTell } from '@/domain/start-list/start-list'
import type { StartRules } from '@/domain/start-list/start-rules'
import { colleagues } from '../case/waiting'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

/** The insurance ends soon, ended, or was never filled in: every administrator hears of it, once for each last day. */
export async function tellOfPolicy(tx: Tx, rules: StartRules, today: string): Promise<void> {
  const until = policyToTell(rules, today)
  if (until === null) return
  const { message } = table
  const same = and(eq(message.template, 'policy-ends'), sql`${message.values} ->> 'until' = ${until}`)
  if ((await tx.$count(message, same)) > 0) return
  for (const { id } of await colleagues(tx, 'admin'))
    await queueMail(tx, { template: 'policy-ends', userId: id, until })
}

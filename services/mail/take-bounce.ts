import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok, type Result } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/state-table'
import { type Verdict, verdictOf } from '@/domain/message/bounce'
import { MESSAGE } from '@/domain/message/message-states'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { noteBounced } from './bounced'
import { type Returned, readReport } from './read-report'

const LARGEST_BYTES = 1_000_000
const SEVERITY: readonly Verdict[] = ['fine', 'late', 'undelivered', 'wrong']

/** `known`: it was over already. `unknown` and `no-report` are no fault of who brings it. */
type BounceResult = 'bounced' | 'noted' | 'arrived' | 'known' | 'unknown' | 'no-report'

/** Reads before anything is locked; what cannot be read is no report. */
const returned = z.instanceof(Uint8Array).refine((raw) => raw.length <= LARGEST_BYTES, 'text.long')

/**
 * A mail that came back. The letter is found by its own name and nothing else of it is kept: a report about a letter
 * that we do not know leaves no trace of whom it was about.
 */
export const takeBounce = command({
  name: 'mail.take-bounce',
  input: z.strictObject({ raw: returned }),
  subject: async (tx, { raw }) => {
    const report = await readReport(raw).catch(() => null)
    const row = report?.messageId ? await locked(tx, report.messageId) : null
    return { id: row?.id ?? null, report, row }
  },
  decide: isSystem,
  run: async ({ tx, actor, subject: { report, row }, now }): Promise<Result<{ result: BounceResult }>> => {
    if (!report) return ok({ result: 'no-report' })
    if (!row) return ok({ result: 'unknown' })
    const { verdict, status } = worst(report)
    if (verdict === 'fine') return ok({ result: 'arrived' })
    const isOver = !move(MESSAGE, row.state, 'bounced').ok
    if (isOver) return ok({ result: 'known' })
    if (verdict === 'late') {
      await tx.update(table.message).set({ status }).where(eq(table.message.id, row.id))
      return ok({ result: 'noted' })
    }
    await noteBounced({ tx, actor, now }, row, status)
    return ok({ result: 'bounced' })
  },
})

async function locked(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.message).where(eq(table.message.id, id)).for('update')
  return row ?? null
}

function worst({ reports }: Returned) {
  const verdicts = reports.map(verdictOf)
  const worseFirst = verdicts.toSorted((a, b) => SEVERITY.indexOf(b.verdict) - SEVERITY.indexOf(a.verdict))
  return worseFirst[0] ?? { verdict: 'fine' as const, status: '' }
}

import { asc, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { nextRung } from '@/domain/stay/ladder'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { moveStay } from '../case/stay'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'

/** So that one run stays short and holds few rows; the next begins at once. */
const AT_ONCE = 50
/** Any number will do. Runs go one after the other: each holds the jobs that tell staff until it ends. */
const ONE_BY_ONE = 726_684_841

type StayRow = typeof table.stay.$inferSelect

/** One rung: what it tells, and to whom, in the same transaction as the state. So it is told once, whatever is killed. */
async function climb(act: Act, stay: StayRow): Promise<StayRow | null> {
  const practice = await practiceIn(act.tx)
  const rung = nextRung(stay, practice)
  if (!rung || rung.at > act.now) return null
  const moved = await moveStay(act, stay, rung.to)
  if (!moved.ok) return null
  const { id: thingId, matchId, helpRequestId, volunteerId } = stay
  if (rung.to === 'reminded') await queueMail(act.tx, { template: 'stay-reminder', stayId: thingId, matchId })
  else {
    await openDuty(act, 'not_back', { thing: 'stay', thingId, helpRequestId, volunteerId, why: rung.to })
    if (practice.stays.onCall) await queueMail(act.tx, { template: 'stay-on-call', stayId: thingId, matchId })
  }
  return { ...stay, state: rung.to, stateSince: act.now }
}

/** Everything that is due of neighbours who did not say that they are home. Repeatable; several may run at once. */
export const tendStays = command({
  name: 'stay.tend',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    const { stay } = table
    await tx.execute(sql`select pg_advisory_xact_lock(${ONE_BY_ONE})`)
    const due = await tx
      .select()
      .from(stay)
      .where(lte(stay.nextAt, now))
      .orderBy(asc(stay.nextAt), asc(stay.id))
      .limit(AT_ONCE)
      .for('update', { skipLocked: true })
    for (const one of due) for (let row: StayRow | null = one; row; ) row = await climb(act, row)
    if (due.length === AT_ONCE) await enqueue(tx, 'tend-stays', {}, { key: 'tend-stays-on' })
    return ok({ climbed: due.length })
  },
})

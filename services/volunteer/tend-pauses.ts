import { and, eq, inArray, isNotNull, isNull, lte, notExists, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { statesThatAre } from '@/domain/kernel/state-table'
import { ASKED_BEFORE_END } from '@/domain/volunteer/pause'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { command } from '../gate/command'
import { queueMail } from '../mail/queue'

/** So that one run stays short; the next goes on. */
const AT_ONCE = 200
const { volunteer, duty } = table

const PAUSED = and(
  isNotNull(volunteer.pausedUntil),
  eq(volunteer.comesBack, false),
  inArray(volunteer.state, statesThatAre(VOLUNTEER, 'askable')),
  isNull(volunteer.restrictedAt),
)

/** Some days before the end, by letter or by a call: once for each pause. */
async function askThem({ tx, now }: Act): Promise<number> {
  const soon = new Date(now.getTime() + ASKED_BEFORE_END)
  const rows = await tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(and(PAUSED, lte(volunteer.pausedUntil, soon), isNull(volunteer.pauseAskedAt)))
    .orderBy(volunteer.pausedUntil)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  for (const { id } of rows) {
    await tx.update(volunteer).set({ pauseAskedAt: now }).where(eq(volunteer.id, id))
    await queueMail(tx, { template: 'pause-ends', volunteerId: id })
  }
  return rows.length
}

/** The day is past and nothing was heard: they stay unasked, and somebody of us calls. */
async function callTheSilent(act: Act): Promise<number> {
  const rows = await act.tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(
      and(
        PAUSED,
        lte(volunteer.pausedUntil, act.now),
        isNotNull(volunteer.pauseAskedAt),
        notExists(
          act.tx
            .select({ one: sql`1` })
            .from(duty)
            .where(and(eq(duty.thingId, volunteer.id), eq(duty.kind, 'ask_back'), isNull(duty.endedAt))),
        ),
      ),
    )
    .orderBy(volunteer.pausedUntil)
    .limit(AT_ONCE)
  for (const { id } of rows)
    await openDuty(act, 'ask_back', { thing: 'volunteer', thingId: id, volunteerId: id, why: 'silent' })
  return rows.length
}

/** What time does to a pause: asked before its end, called when nobody answered. Repeatable. */
export const tendPauses = command({
  name: 'volunteer.tend-pauses',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    const called = await callTheSilent(act)
    return ok({ asked: await askThem(act), called })
  },
})

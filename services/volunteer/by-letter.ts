import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { holdsLetter } from '@/domain/access/volunteer'
import { ok } from '@/domain/kernel/result'
import { pauseByButton } from '@/domain/volunteer/pause'
import { openDuty } from '../case/duty'
import { releaseFrom } from '../case/rest'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { PAUSE, pauseEndOf, pauseHeard } from './set-pause'

/** The pause of whose letter it is. The database looks, by the secret in the address; and at nothing else of them. */
async function pauseOfLetter(tx: Tx) {
  const { rows } = await tx.execute<{ volunteer_id: string; paused_until: Date | string | null }>(
    sql`select * from app.pause_of_letter()`,
  )
  const [row] = rows
  if (!row) return null
  return { id: row.volunteer_id, pausedUntil: row.paused_until === null ? null : new Date(row.paused_until) }
}

async function pauseUntil(tx: Tx, id: string, until: Date | null): Promise<void> {
  await tx.execute(sql`select app.pause_by_letter(${until?.toISOString() ?? null}::timestamptz)`)
  if (until) await releaseFrom(tx, id)
}

/** What the page behind the address in a mail shows. */
export const letterPause = view({
  name: 'volunteer.letter-pause',
  input: z.strictObject({}),
  subject: pauseOfLetter,
  decide: holdsLetter,
  reads: [],
  show: async ({ tx, subject }) => {
    const { rows } = await tx.execute<{ yes: boolean }>(sql`select app.comes_back_of_letter() as yes`)
    return { pausedUntil: subject.pausedUntil, comesBack: rows[0]?.yes ?? false }
  },
})

/** A break by the address in a mail, without signing in; 0 days ends it. */
export const pauseByLetter = command({
  name: 'volunteer.pause-by-letter',
  input: PAUSE,
  subject: pauseOfLetter,
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const end = pauseEndOf(input, now)
    if (!end.ok) return end
    await pauseUntil(tx, subject.id, end.value)
    await pauseHeard({ tx, actor, now }, subject.id)
    return ok({ id: subject.id })
  },
})

/** "Yes, ask me again", by the button in the letter that asks it. */
export const comeBackByLetter = command({
  name: 'volunteer.come-back-by-letter',
  input: z.strictObject({}),
  subject: pauseOfLetter,
  decide: holdsLetter,
  run: async ({ tx, actor, subject, now }) => {
    await tx.execute(sql`select app.come_back_by_letter()`)
    await pauseHeard({ tx, actor, now }, subject.id)
    return ok({ id: subject.id })
  },
})

/** "No more mail", said with the button of a mail program: a long break at once, and a call to hear what was meant. */
export const pauseByButtonOfMail = command({
  name: 'volunteer.pause-by-button',
  input: z.strictObject({}),
  subject: pauseOfLetter,
  decide: holdsLetter,
  run: async ({ tx, actor, subject, now }) => {
    const { id, pausedUntil } = subject
    const until = pauseByButton(pausedUntil?.getTime() ?? null, now.getTime())
    if (until === pausedUntil?.getTime()) return ok({ id })
    await pauseUntil(tx, id, new Date(until))
    const about = { thing: 'volunteer', thingId: id, volunteerId: id, why: 'button' } as const
    await openDuty({ tx, actor, now }, 'ask_about_pause', about)
    return ok({ id })
  },
})

import { eq, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { holdsLetter } from '@/domain/access/volunteer'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { mailChangeStage } from '@/domain/volunteer/mail-change'
import { openDuty } from '../case/duty'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

/** The change of which this visitor holds a key. */
async function changeOfLetter(tx: Tx, actor: Actor) {
  const held = actor.kind === 'visitor' ? actor.capability : null
  if (held === null) return null
  const { mailChange } = table
  const [change] = await tx
    .select()
    .from(mailChange)
    .where(or(eq(mailChange.confirmHash, held), eq(mailChange.stopHash, held)))
  if (!change) return null
  const side = change.confirmHash === held ? ('new' as const) : ('old' as const)
  return { ...change, side }
}

/** What the page behind a letter about another address shows. Who holds the old one does not learn the new one. */
export const mailChangeByLetter = view({
  name: 'volunteer.mail-change',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => changeOfLetter(tx, actor),
  decide: holdsLetter,
  reads: [],
  show: async ({ subject, now }) => ({
    side: subject.side,
    stage: mailChangeStage(subject, now.getTime()),
    email: subject.side === 'new' ? subject.email : null,
  }),
})

const answered = z.tuple([z.object({ done: z.boolean() })])

/** "Yes, this is my address": once, and in time. From now on she is written to here, and signs in with it. */
export const confirmMyMail = command({
  name: 'volunteer.confirm-mail',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => changeOfLetter(tx, actor),
  decide: holdsLetter,
  run: async ({ tx, subject, now }) => {
    const { rows } = await tx.execute(
      sql`select app.confirm_mail_change(${now.toISOString()}::timestamptz) as done`,
    )
    return answered.parse(rows)[0].done ? ok({ id: subject.id }) : refuse('volunteer.mailLinkOver')
  },
})

/** "That was not me", from the old address: it stops, or when it is too late for that, somebody calls. */
export const stopMailChange = command({
  name: 'volunteer.stop-mail-change',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => changeOfLetter(tx, actor),
  decide: holdsLetter,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.side === 'new') return refuse('volunteer.mailLinkOver')
    const { id, confirmedAt, volunteerId: thingId } = subject
    const { rows } = await tx.execute(
      sql`select app.stop_mail_change(${now.toISOString()}::timestamptz) as done`,
    )
    if (confirmedAt && answered.parse(rows)[0].done) {
      const about = { thing: 'volunteer', thingId, volunteerId: thingId, why: 'mail_changed' } as const
      await openDuty({ tx, actor, now }, 'call_neighbour', about)
    }
    return ok({ id })
  },
})

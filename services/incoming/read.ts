import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { DAY } from '@/domain/kernel/time'
import { type IncomingOutcome, isReplied } from '@/domain/message/incoming'
import { type Meaning, meaningOf } from '@/domain/message/sms-answer'
import type { Act } from '../case/act'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { addressKey } from '../mail/address-key'
import { openCallBack } from './call-back'
import { type IncomingRow, offersOpenTo, peopleBehind } from './people-behind'
import { replyBySms } from './reply'
import { saidOfStay } from './stay'

/** For so long an answer with a figure is about the list that we sent. */
const LIST_LASTS_MS = 3 * DAY

/** Reads what came in, once: a word for us to act on, or something for a person. */
export const readIncoming = command({
  name: 'incoming.read',
  input: z.strictObject({ incomingId: uuid }),
  subject: async (tx, input) => {
    const { incoming } = table
    const [row] = await tx.select().from(incoming).where(eq(incoming.id, input.incomingId)).for('update')
    return row ?? null
  },
  decide: isSystem,
  run: async ({ tx, actor, subject: row, now }) => {
    const act = { tx, actor, now }
    if (row.outcome === 'held_back') {
      // Stop is stop, also in a flood.
      if (row.kind === 'sms' && meaningOf(row.text).says === 'stop') await stop(act, row)
      else await openCallBack(act, row, 'held_back')
      return ok({ outcome: row.outcome })
    }
    if (row.outcome !== null) return ok({ outcome: row.outcome })
    const { outcome, choices = [] } = await takeUp(act, row)
    await tx.update(table.incoming).set({ outcome, choices }).where(eq(table.incoming.id, row.id))
    if (row.kind === 'sms' && isReplied(outcome)) await replyBySms(act, row)
    return ok({ outcome })
  },
})

interface TakenUp {
  readonly outcome: IncomingOutcome
  readonly choices?: string[]
}

async function takeUp(act: Act, row: IncomingRow): Promise<TakenUp> {
  // Whoever calls is answered by a person.
  if (row.kind === 'call') return { outcome: 'noted' }
  if (row.kind !== 'sms') return callBack(act, row)
  const meaning = meaningOf(row.text)
  switch (meaning.says) {
    case 'stop':
      return stop(act, row)
    case 'start':
      await act.tx
        .delete(table.smsStopped)
        .where(eq(table.smsStopped.numberKey, addressKey(row.number ?? '')))
      return { outcome: 'started' }
    case 'yes':
    case 'no':
      return answer(act, row, meaning)
    case 'here':
    case 'back':
      return (await saidOfStay(act, row, meaning.says)) ?? callBack(act, row)
    default:
      return callBack(act, row)
  }
}

async function callBack(act: Act, row: IncomingRow): Promise<TakenUp> {
  await openCallBack(act, row, row.kind)
  return { outcome: 'call_back' }
}

/** At once, and without a word back: they asked for none. */
async function stop({ tx, now }: Act, { number }: IncomingRow): Promise<TakenUp> {
  if (number)
    await tx
      .insert(table.smsStopped)
      .values({ numberKey: addressKey(number), since: now })
      .onConflictDoNothing()
  return { outcome: 'stopped' }
}

/** One answer belongs to one offer. Where several are open we ask which, and keep the order in which we told them. */
async function answer(act: Act, row: IncomingRow, { says, which }: Extract<Meaning, { which: unknown }>) {
  const behind = await peopleBehind(act.tx, row.number)
  const open = await offersOpenTo(act.tx, behind.volunteerIds, act.now)
  const told = which === null ? [] : await lastChoices(act, row)
  const named = which === null ? undefined : told[which - 1]
  // The figure is of the list that they read: what is closed by now is answered so, and nothing else is taken for it.
  const meant = told.length > 0 ? named : open.length === 1 && (which ?? 1) === 1 ? open[0]?.id : undefined
  if (meant) {
    const payload = { incomingId: row.id, offerId: meant, says }
    await enqueue(act.tx, 'answer-by-sms', payload, { key: `answer:${row.id}` })
    return { outcome: 'answering' } as const
  }
  if (open.length > 0) return { outcome: 'which', choices: open.map(({ id }) => id) } as const
  // A no without an open offer may be a yes that is taken back: somebody asks.
  if (says === 'no' && behind.volunteerId) return callBack(act, row)
  return { outcome: 'none_open' } as const
}

async function lastChoices({ tx, now }: Act, row: IncomingRow): Promise<readonly string[]> {
  const { incoming } = table
  const since = new Date(now.getTime() - LIST_LASTS_MS).toISOString()
  const [asked] = await tx
    .select({ choices: incoming.choices })
    .from(incoming)
    .where(
      and(
        eq(incoming.number, row.number ?? ''),
        eq(incoming.outcome, 'which'),
        sql`${incoming.receivedAt} > ${since}::timestamptz`,
      ),
    )
    .orderBy(desc(incoming.receivedAt), desc(incoming.id))
    .limit(1)
  return asked?.choices ?? []
}

import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { isWrongAddress, MAIL_LATE_MS, nextTry } from '@/domain/message/delivery'
import type { DropReason } from '@/domain/message/message-states'
import { env } from '@/env'
import type { Act } from '../case/act'
import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'
import { raiseAlarm } from './alarm'
import { askToCall, noteBounced } from './bounced'
import type { MessageRow, Ready } from './ready'
import type { Refused } from './refusal'

type Changes = Partial<MessageRow>

const set = (tx: Tx, { id }: Pick<MessageRow, 'id'>, changes: Changes) =>
  tx.update(table.message).set(changes).where(eq(table.message.id, id))

export async function noteDropped({ tx, now }: Act, row: MessageRow, dropReason: DropReason): Promise<void> {
  await set(tx, row, { state: 'dropped', dropReason, settledAt: now, nextTryAt: null, values: null })
}

/** An SMS has no subject: its first words stand for it. */
const inMailbox = (words: { readonly text: string; readonly subject?: string; readonly html?: string }) => ({
  subject: words.subject ?? words.text.slice(0, 60),
  text: words.text,
  html: words.html ?? null,
})

/** A real installation keeps that a mail went out, not what it said. */
export async function noteSent({ tx, now }: Act, row: MessageRow, ready: Ready): Promise<void> {
  const { to: recipient, ...words } = ready.letter
  const kept = env().mode === 'demo' ? { recipient, ...inMailbox(words) } : { values: null }
  await set(tx, row, {
    ...kept,
    channel: ready.by,
    state: 'sent',
    locale: ready.reader.locale,
    addressKey: ready.addressKey,
    attempts: row.attempts + 1,
    failure: null,
    status: null,
    nextTryAt: null,
    sentAt: now,
  })
}

/** Nothing is wrong: it leaves when its reader is awake. */
export async function putOff({ tx }: Act, row: MessageRow, until: Date): Promise<void> {
  await set(tx, row, { nextTryAt: until })
  await enqueue(tx, 'send-message', { messageId: row.id }, { key: `message:${row.id}`, runAt: until })
}

/** Written down with the next try in the same transaction, so that what the pages say is what will happen. */
export async function noteFailed(
  act: Act,
  row: MessageRow,
  ready: Ready,
  { failure, status, isCalled }: Refused & { readonly isCalled: boolean },
): Promise<void> {
  const { tx, now } = act
  const attempts = row.attempts + 1
  const failingSince = row.failingSince ?? now
  const tried: Changes = { attempts, failure, status, failingSince, addressKey: ready.addressKey }
  if (status && isWrongAddress(status)) {
    await set(tx, row, tried)
    await noteBounced(act, { ...row, ...tried }, status, isCalled)
    return
  }
  const next = nextTry(attempts, failingSince.getTime(), now.getTime())
  const nextTryAt = next === null ? null : new Date(next)
  const over: Changes = nextTryAt ? {} : { values: null }
  await set(tx, row, { ...tried, ...over, state: 'failed', nextTryAt })
  if (now.getTime() - failingSince.getTime() >= MAIL_LATE_MS) await raiseAlarm(act, { ...row, ...tried })
  if (!nextTryAt) await askToCall(act, row, 'not_delivered')
  else
    await enqueue(tx, 'send-message', { messageId: row.id }, { key: `message:${row.id}`, runAt: nextTryAt })
}

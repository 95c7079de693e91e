import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'
import { LETTERS, type Mail } from './letters'

/** Writes a mail in the running transaction; a job looks up its facts, renders and sends it after the commit. */
export async function queueMail(
  tx: Tx,
  mail: Mail,
  { runAt }: { readonly runAt?: Date } = {},
): Promise<void> {
  const id = v7()
  const createdAt = new Date()
  const { template, ...values } = mail
  await tx.insert(table.message).values({
    id,
    channel: 'mail',
    reader: LETTERS[template].to,
    template,
    values,
    nextTryAt: runAt ?? createdAt,
    createdAt,
  })
  await enqueue(tx, 'send-message', { messageId: id }, { key: `message:${id}`, ...(runAt && { runAt }) })
}

/** Many at once, each from its own moment; two statements, however many they are. */
export async function queueMails(
  tx: Tx,
  mails: readonly { readonly mail: Mail; readonly runAt: Date }[],
): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(({ mail: { template, ...values }, runAt }) => ({
    id: v7(),
    channel: 'mail' as const,
    reader: LETTERS[template].to,
    template,
    values,
    nextTryAt: runAt,
  }))
  await tx.insert(table.message).values(rows)
  const jobs = rows.map(({ id, nextTryAt }) => ({ id, at: nextTryAt.toISOString() }))
  await tx.execute(sql`
    select app.enqueue('send-message', json_build_object('messageId', job.id), job.at, 'message:' || job.id)
    from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as job(id text, at timestamptz)`)
}

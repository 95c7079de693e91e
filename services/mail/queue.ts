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

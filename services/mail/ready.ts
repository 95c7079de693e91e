import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { DropReason } from '@/domain/message/message-states'
import type { Tx } from '../gate/transaction'
import { addressKey } from './address-key'
import { textOf } from './blocks'
import { compose } from './compose'
import type { Letter } from './deliver'
import { htmlOf } from './html'
import type { Reader } from './letter'
import type { Mail } from './letters'
import { isSilenced } from './silence'

export type MessageRow = typeof table.message.$inferSelect

export interface Ready {
  readonly reader: Reader
  readonly addressKey: string
  readonly letter: Letter
}

/** The letter as it goes out now, or why it does not. */
export async function toSend(tx: Tx, row: MessageRow): Promise<Ready | DropReason> {
  if (await isSilenced(tx, row.values)) return 'silenced'
  const composed = await compose(tx, { ...row.values, template: row.template } as Mail)
  if (typeof composed === 'string') return composed
  const { reader, content } = composed
  const key = addressKey(reader.address)
  if (await isBad(tx, key)) return 'bad_address'
  const letter = {
    messageId: row.id,
    to: reader.address,
    subject: content.subject,
    text: textOf(content),
    html: await htmlOf(content, reader.locale),
  }
  return { reader, addressKey: key, letter }
}

async function isBad(tx: Tx, key: string): Promise<boolean> {
  const found = await tx
    .select({ since: table.badAddress.since })
    .from(table.badAddress)
    .where(eq(table.badAddress.addressKey, key))
  return found.length > 0
}

import type * as table from '@/db/schema'
import { DAY, MINUTE } from '@/domain/kernel/time'
import type { DropReason } from '@/domain/message/message-states'
import { withinLimit } from '../gate/rate'
import type { Tx } from '../gate/transaction'
import { addressKey } from './address-key'
import { textOf } from './blocks'
import { compose } from './compose'
import type { Letter } from './deliver'
import { isFrozen } from './frozen'
import { htmlOf } from './html'
import type { Reader } from './letter'
import type { Mail } from './letters'
import { isSilenced } from './silence'

export type MessageRow = typeof table.message.$inferSelect

export type Ready = { readonly reader: Reader; readonly addressKey: string } & (
  | { readonly by: 'mail'; readonly letter: Letter }
  | { readonly by: 'sms'; readonly letter: Pick<Letter, 'messageId' | 'to' | 'text'> }
)

/** The letter as it goes out now, or why it does not. */
export async function toSend(tx: Tx, row: MessageRow, now: Date): Promise<Ready | DropReason> {
  if (await isSilenced(tx, row.values)) return 'silenced'
  if (await isFrozen(tx, row)) return 'silenced'
  const composed = await compose(tx, { ...row.values, template: row.template } as Mail)
  if (typeof composed === 'string') return composed
  const { reader, content, oneClick, sms } = composed
  const key = addressKey(reader.address)
  if (row.attempts === 0 && !reader.confirmed && !(await mayReachStranger(key, now))) return 'too_many'
  const addressed = { messageId: row.id, to: reader.address }
  if (sms !== null) return { reader, addressKey: key, by: 'sms', letter: { ...addressed, text: sms } }
  const letter = {
    ...addressed,
    subject: content.subject,
    text: textOf(content),
    html: await htmlOf(content, reader.locale),
    oneClick,
  }
  return { reader, addressKey: key, by: 'mail', letter }
}

/** One address, and all that are only typed together, in a day: we are no relay for who sends mail to others. */
const STRANGER = { address: 3, all: 1000 } as const

async function mayReachStranger(key: string, now: Date): Promise<boolean> {
  const dayLong = DAY / MINUTE
  if (!(await withinLimit(`letters to ${key}`, STRANGER.address, dayLong, now))) return false
  return withinLimit('letters to strangers', STRANGER.all, dayLong, now)
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { isWrongAddress } from '@/domain/message/delivery'
import { type DropReason, MESSAGE } from '@/domain/message/message-states'
import type { Act } from '../case/act'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { handOver } from '../sms/hand-over'
import { noteMailLeaves } from './alarm'
import { callFor } from './called'
import { deliver } from './deliver'
import { noteDropped, noteFailed, noteSent, putOff } from './fate'
import { LETTERS, type Mail } from './letters'
import { type MessageRow, toSend } from './ready'
import { refusedBy } from './refusal'

/**
 * Renders and sends one mail, once: the row is locked while it is sent and says so afterwards. What cannot be handed
 * over is written down as well, and tried again later; only a crash of ours rolls back, and then the same letter goes
 * out again under the same name.
 */
export const sendMessage = command({
  name: 'mail.send',
  input: z.strictObject({ messageId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx
      .select()
      .from(table.message)
      .where(eq(table.message.id, input.messageId))
      .for('update')
    return row ?? null
  },
  decide: isSystem,
  run: async ({ tx, actor, subject: row, now }) => {
    const act = { tx, actor, now }
    if (!stateIs(MESSAGE, row.state, 'waits')) return ok({ sent: false })
    const sent = await tryToSend(act, row)
    if (row.failingSince) await noteMailLeaves(act)
    return ok({ sent })
  },
})

/** Then somebody of us calls. */
const NEVER_ARRIVES: readonly DropReason[] = ['no_address', 'bad_address', 'stopped']

/** Until when it must wait, for the sake of who reads it. */
function heldUntil(act: Act, { template, values, createdAt }: MessageRow): Promise<Date | null> {
  const mail = { ...values, template } as Mail
  const { hold } = LETTERS[mail.template] as {
    hold: (act: Act, values: Mail, queuedAt: Date) => Promise<Date | null>
  }
  return hold(act, mail, createdAt)
}

async function tryToSend(act: Act, row: MessageRow): Promise<boolean> {
  const later = await heldUntil(act, row)
  if (later) {
    await putOff(act, row, later)
    return false
  }
  const ready = await toSend(act.tx, row, act.now)
  const call = (asksAddress: boolean) =>
    callFor(act, { ...row.values, template: row.template } as Mail, asksAddress)
  if (typeof ready === 'string') {
    if (NEVER_ARRIVES.includes(ready)) await call(ready === 'bad_address')
    await noteDropped(act, row, ready)
    return false
  }
  const handed = ready.by === 'sms' ? handOver(ready.letter) : deliver(ready.letter)
  const refused = await handed.then(() => null, refusedBy)
  if (!refused) await noteSent(act, row, ready)
  else {
    // One call about one letter: it asks for the right address as well.
    const isCalled = isWrongAddress(refused.status ?? '') && (await call(true))
    await noteFailed(act, row, ready, { ...refused, isCalled })
  }
  return refused === null
}

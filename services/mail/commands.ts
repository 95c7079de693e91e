import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MESSAGE } from '@/domain/message/message-states'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { deliver } from './deliver'
import { noteDropped, noteFailed, noteSent } from './fate'
import { toSend } from './ready'
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
  run: async ({ tx, subject: row, now }) => {
    if (!stateIs(MESSAGE, row.state, 'waits')) return ok({ sent: false })
    const ready = await toSend(tx, row, now)
    if (typeof ready === 'string') {
      await noteDropped(tx, row, ready, now)
      return ok({ sent: false })
    }
    const refused = await deliver(ready.letter).then(() => null, refusedBy)
    if (refused) await noteFailed(tx, row, ready, refused, now)
    else await noteSent(tx, row, ready, now)
    return ok({ sent: refused === null })
  },
})

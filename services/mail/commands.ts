import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { env } from '@/env'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { textOf } from './blocks'
import { compose } from './compose'
import { deliver } from './deliver'
import { htmlOf } from './html'
import type { Mail } from './letters'
import { isSilenced } from './silence'

/**
 * Renders and sends one mail, once: the row is locked while it is sent and says so afterwards. What is no longer
 * true (an offer that was taken meanwhile) is not sent at all.
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
    if (row.state === 'sent') return ok({ sent: false })
    const mail = { ...row.values, template: row.template } as Mail
    const composed = (await isSilenced(tx, row.values)) ? null : await compose(tx, mail)
    if (composed) {
      const { reader, content } = composed
      const letter = {
        messageId: row.id,
        to: reader.address,
        subject: content.subject,
        text: textOf(content),
        html: await htmlOf(content, reader.locale),
      }
      await deliver(letter)
      // A real installation keeps that a mail went out, not what it said.
      const { subject, text, html } = letter
      const kept = env().mode === 'demo' ? { recipient: reader.address, subject, text, html } : {}
      const written = { ...kept, locale: reader.locale }
      await tx.update(table.message).set(written).where(eq(table.message.id, row.id))
    }
    await tx
      .update(table.message)
      .set({ state: 'sent', sentAt: now, values: composed && env().mode === 'demo' ? row.values : null })
      .where(eq(table.message.id, row.id))
    return ok({ sent: composed !== null })
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { textOf } from './blocks'
import { compose } from './compose'
import { deliver } from './deliver'
import { htmlOf } from './html'
import { isSilenced } from './silence'
import type { Mail } from './templates'

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
    const mail = {
      template: row.template,
      ...(row.recipient ? { recipient: row.recipient } : {}),
      ...row.values,
    } as Mail
    const locale = row.locale as Locale
    const composed = (await isSilenced(tx, row.values)) ? null : await compose(tx, mail, locale)
    if (composed) {
      const { recipient, content } = composed
      const letter = {
        messageId: row.id,
        to: recipient,
        subject: content.subject,
        text: textOf(content),
        html: await htmlOf(content, locale),
      }
      await deliver(letter)
      // A real installation keeps that a mail went out, not what it said.
      const kept =
        env().mode === 'demo'
          ? { recipient, subject: letter.subject, text: letter.text, html: letter.html }
          : { recipient: null }
      await tx.update(table.message).set(kept).where(eq(table.message.id, row.id))
    }
    await tx
      .update(table.message)
      .set({ state: 'sent', sentAt: now, values: composed && env().mode === 'demo' ? row.values : null })
      .where(eq(table.message.id, row.id))
    return ok({ sent: composed !== null })
  },
})

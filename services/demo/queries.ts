import { desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { statesThatAre } from '@/domain/kernel/state-table'
import { MESSAGE } from '@/domain/message/message-states'
import { env } from '@/env'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'

/** True only where all people are invented. A real installation has neither personas nor a mailbox page. */
export function demoMode(): boolean {
  return env().mode === 'demo'
}

/** Every mail that was sent in the demo, the newest first. */
export const mailbox = list({
  name: 'demo.mailbox',
  input: z.strictObject({}),
  from: table.message,
  reach: () => (demoMode() ? 'all' : 'none'),
  reads: [],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        recipient: within.recipient,
        subject: within.subject,
        channel: within.channel,
        sentAt: within.sentAt,
      })
      .from(within)
      .where(inArray(within.state, statesThatAre(MESSAGE, 'left')))
      .orderBy(desc(within.sentAt))
      .limit(100),
})

export const mailInDemo = view({
  name: 'demo.mail',
  input: z.strictObject({ messageId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.message).where(eq(table.message.id, input.messageId))
    return row ?? null
  },
  decide: () => allowIf(demoMode()),
  reads: [],
  show: async ({ subject: { id, channel, recipient, subject, text, html, sentAt } }) => ({
    id,
    channel,
    recipient,
    subject,
    text,
    html,
    sentAt,
  }),
})

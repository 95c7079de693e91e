import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { lockedOffer } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'
import { notLeft } from './arrived'

/** One word more to who did not answer yet, and never a second. Repeatable. */
export const remindOfOffer = command({
  name: 'offer.remind',
  input: z.strictObject({ offerId: uuid }),
  subject: (tx, { offerId }) => lockedOffer(tx, eq(table.offer.id, offerId)),
  decide: isSystem,
  run: async ({ tx, subject, now }) => {
    const { id, state, expiresAt } = subject
    const { message } = table
    const letters = await tx
      .select({ template: message.template })
      .from(message)
      .where(eq(message.offerId, id))
    const reminded = letters.some(({ template }) => template === 'offer-reminder')
    const open = state === 'sent' && expiresAt !== null && expiresAt > now
    // Who is called instead of written to, or has not read the question yet, has nothing to be reminded of.
    const unread = letters.length === 0 || (await notLeft(tx, [subject])).has(id)
    if (!open || reminded || unread) return ok({ reminded: false })
    await queueMail(tx, { template: 'offer-reminder', offerId: id })
    return ok({ reminded: true })
  },
})

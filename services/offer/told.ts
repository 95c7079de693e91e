import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { HEARD } from '@/domain/kernel/heard'
import { DECLINE_REASONS } from '@/domain/offer/offer-states'
import { lockedOffer } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { version } from './answer'
import { accept, decline, explain } from './answering'

/** What a neighbour told staff, by telephone or at the desk: the same answer, with who heard it in the history. */
export const recordAnswer = command({
  name: 'offer.record-answer',
  input: z.strictObject({
    offerId: uuid,
    answer: z.enum(['yes', 'no'], 'offer.answerMissing'),
    reason: z.enum(DECLINE_REASONS).nullable().default(null),
    version,
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedOffer(tx, eq(table.offer.id, input.offerId)),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const act = { tx, actor, now, heard: input.heard }
    if (input.answer === 'yes') return accept(act, subject, input.version)
    const declined = await decline(act, subject)
    if (declined.ok && subject.state === 'sent')
      await explain(act, subject, { reason: input.reason, pauseDays: 0 })
    return declined
  },
})

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { holdsLetter } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { CONSENT_VERSION, INVITATION_STAGES } from '@/domain/neighbour-list/invitation'
import { openGuide } from '../case/duty'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { phoneOrNone } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { queueMail } from '../mail/queue'

const row = z.object({
  id: z.string(),
  first_name: z.string(),
  list_name: z.string(),
  has_phone: z.boolean(),
  stage: z.enum(INVITATION_STAGES),
})

/** Whose invitation it is. The database looks, by the secret in the address, and at nothing else of them. */
async function invitedByLink(tx: Tx) {
  const { rows } = await tx.execute(sql`select * from app.listed_of_link()`)
  return rows[0] ? row.parse(rows[0]) : null
}

/** What the page behind the link shows. Whoever shares the mailbox reads no number and no address. */
export const invitation = view({
  name: 'neighbour-list.invitation',
  input: z.strictObject({}),
  subject: invitedByLink,
  decide: holdsLetter,
  reads: [],
  show: async ({ subject }) => ({
    firstName: subject.first_name,
    listName: subject.list_name,
    asksPhone: !subject.has_phone,
    stage: subject.stage,
  }),
})

const answered = z.tuple([z.object({ done: z.boolean() })])

/** "Yes, count me in": from here on as whoever signed up, and nothing of the road is skipped. */
export const sayYes = command({
  name: 'neighbour-list.say-yes',
  input: z.strictObject({ phone: phoneOrNone.default(null) }),
  subject: invitedByLink,
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id } = subject
    if (!subject.has_phone && input.phone === null) return refuse('phone.missing', { field: 'phone' })
    const { rows } = await tx.execute(
      sql`select app.accept_listed(${CONSENT_VERSION}, ${input.phone ?? ''}, ${now.toISOString()}::timestamptz) as done`,
    )
    if (!answered.parse(rows)[0].done) return refuse('list.answeredAlready')
    const act = { tx, actor, now }
    await recordTransition(act, {
      thing: 'volunteer',
      thingId: id,
      helpRequestId: null,
      from: 'listed',
      to: 'interested',
    })
    await openGuide(act, { id, state: 'interested', stateSince: now, pausedUntil: null })
    await queueMail(tx, { template: 'interest-received', volunteerId: id })
    return ok({ id })
  },
})

/** "No, take me off the list": gone at once, and not asked again. */
export const sayNo = command({
  name: 'neighbour-list.say-no',
  input: z.strictObject({}),
  subject: invitedByLink,
  decide: holdsLetter,
  run: async ({ tx, now }) => {
    const { rows } = await tx.execute(
      sql`select app.refuse_listed(${now.toISOString()}::timestamptz) as done`,
    )
    if (!answered.parse(rows)[0].done) return refuse('list.answeredAlready')
    await enqueue(tx, 'keep-erased', {}, { key: 'keep-erased' })
    return ok({})
  },
})

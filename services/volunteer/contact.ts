import { and, eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer } from '@/domain/access/volunteer'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { DAY, MINUTE } from '@/domain/kernel/time'
import { mayPrefer, PREFERENCES } from '@/domain/message/road'
import { correctionsOf } from '@/domain/resident/corrections'
import { MAIL_CHANGE_LASTS } from '@/domain/volunteer/mail-change'
import { lockedSelf } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { houseLocale, optionalEmail, phone, requiredText, text } from '../gate/fields'
import { withinLimit } from '../gate/rate'
import { hashOf, mailChangeSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

/** Other addresses that one neighbour may ask for in a day: each brings a letter to somebody. */
const CHANGES_A_DAY = 5

type Volunteer = NonNullable<Awaited<ReturnType<typeof lockedSelf>>>

const waits = (volunteerId: string) => {
  const { mailChange } = table
  return and(
    eq(mailChange.volunteerId, volunteerId),
    isNull(mailChange.confirmedAt),
    isNull(mailChange.stoppedAt),
  )
}

/** The new address is asked, the old one is told. What waited before waits no more. */
async function askNewAddress(
  tx: Tx,
  { id: volunteerId, email: before }: Volunteer,
  email: string,
  now: Date,
) {
  const { mailChange } = table
  await tx.update(mailChange).set({ stoppedAt: now }).where(waits(volunteerId))
  const id = v7()
  await tx.insert(mailChange).values({
    id,
    volunteerId,
    email,
    before,
    confirmHash: hashOf(mailChangeSecret(id, 'new')),
    stopHash: hashOf(mailChangeSecret(id, 'old')),
    askedAt: now,
    expiresAt: new Date(now.getTime() + MAIL_CHANGE_LASTS),
  })
  await queueMail(tx, { template: 'mail-confirm', volunteerId, mailChangeId: id })
  if (before) await queueMail(tx, { template: 'mail-told', volunteerId, mailChangeId: id })
}

/** The change of this neighbour that waits for a yes, under lock. */
async function waitingChange(tx: Tx, actor: Actor) {
  const self = await lockedSelf(tx, actor)
  if (!self) return null
  const [change] = await tx.select().from(table.mailChange).where(waits(self.id)).for('update')
  return change ? { ...self, changeId: change.id } : null
}

/** "Leave it as it is": the letter to the new address opens nothing any more. */
export const cancelMailChange = command({
  name: 'volunteer.cancel-mail-change',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => waitingChange(tx, actor),
  decide: isVolunteer,
  evenAsleep: true,
  run: async ({ tx, subject, now }) => {
    await tx.update(table.mailChange).set({ stoppedAt: now }).where(eq(table.mailChange.id, subject.changeId))
    return ok({ id: subject.id })
  },
})

/** How I am called and reached. Another mail address counts when it said yes; until then all goes to the old one. */
export const changeMyContact = command({
  name: 'volunteer.change-contact',
  input: z.strictObject({
    firstName: requiredText(120, 'name.missing'),
    lastName: text(120),
    phone,
    email: optionalEmail,
    locale: houseLocale,
    /** Absent: as before. */
    prefers: z.enum(PREFERENCES).optional(),
  }),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  run: async ({ tx, input, subject, now }) => {
    const { email, prefers = subject.prefers, ...rest } = input
    const said = { ...rest, prefers }
    if (!mayPrefer(prefers, said.phone)) return refuse('phone.notMobile', { field: 'prefers' })
    if (email === null && subject.email !== null) return refuse('email.missing', { field: 'email' })
    const corrections = correctionsOf(subject, said)
    if (corrections.length > 0) {
      await tx.update(table.volunteer).set(said).where(eq(table.volunteer.id, subject.id))
      const heard = { volunteerId: subject.id, confirmedBy: 'self', how: 'page', at: now } as const
      await tx.insert(table.correction).values(corrections.map((one) => ({ ...one, ...heard })))
    }
    if (email === null || email === subject.email) return ok({ asked: false })
    if (!(await withinLimit(`new mail of ${subject.id}`, CHANGES_A_DAY, DAY / MINUTE, now)))
      return refuse('form.tooMany', { field: 'email' })
    await askNewAddress(tx, subject, email, now)
    return ok({ asked: true })
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { mayPrefer, PREFERENCES } from '@/domain/message/road'
import { CONFIRMED_BY, CONFIRMED_HOW, correctionsOf } from '@/domain/resident/corrections'
import { lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { houseLocale, optionalEmail, phone, requiredText, text, uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

/** What was heard or written wrong about a neighbour, or is new; each change is kept with who confirmed it. */
export const correctVolunteer = command({
  name: 'volunteer.correct',
  input: z.strictObject({
    volunteerId: uuid,
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
    firstName: requiredText(120, 'name.missing'),
    lastName: text(120),
    phone,
    email: optionalEmail,
    /** What we write to them in. Absent: as before. */
    locale: houseLocale.optional(),
    /** How they want to hear from us. Absent: as before. */
    prefers: z.enum(PREFERENCES).optional(),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteerId, confirmedBy, how, locale = subject.locale, ...rest } = input
    const { prefers = subject.prefers } = input
    const said = { ...rest, locale, prefers }
    if (!mayPrefer(prefers, said.phone)) return refuse('phone.notMobile', { field: 'prefers' })
    const corrections = correctionsOf(subject, said)
    if (corrections.length === 0) return ok({ id: volunteerId })
    await tx.update(table.volunteer).set(said).where(eq(table.volunteer.id, volunteerId))
    const by = actor.kind === 'user' ? actor.id : null
    await tx
      .insert(table.correction)
      .values(corrections.map((one) => ({ ...one, volunteerId, confirmedBy, how, by, at: now })))
    // From now on they may sign in, and are written to.
    const first = subject.email === null && said.email !== null
    if (first && subject.userId) await queueMail(tx, { template: 'welcome', volunteerId })
    return ok({ id: volunteerId })
  },
})

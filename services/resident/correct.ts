import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { ok, refuse } from '@/domain/kernel/result'
import { mayPrefer, PREFERENCES } from '@/domain/message/road'
import { CONFIRMED_BY, CONFIRMED_HOW, correctionsOf } from '@/domain/resident/corrections'
import { PHONE_LABELS } from '@/domain/resident/reach'
import { RESIDENT_WISHES } from '@/domain/resident/wishes'
import { lookAgainAtAsked } from '../case/look-again'
import { OF_PERSON, residentGender } from '../case/said-of-person'
import { command } from '../gate/command'
import { box, email, locale, personName, phoneOrNone, text, uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

const none = z.literal('').transform(() => null)

/** What was heard or written wrong about somebody. Only what is named changes; each change is kept with its proof. */
export const correctResident = command({
  name: 'resident.correct',
  input: z.strictObject({
    residentId: uuid,
    confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
    how: z.enum(CONFIRMED_HOW, 'person.how'),
    name: personName.optional(),
    phone: phoneOrNone.optional(),
    phoneLabel: z.union([none, z.enum(PHONE_LABELS)]).optional(),
    phoneNote: text(120).optional(),
    mayLeaveMessage: z.union([none, z.enum(['yes', 'no'])]).optional(),
    email: z.union([none, email]).optional(),
    language: z.enum(SPOKEN_LANGUAGES).optional(),
    languages: z.array(z.enum(SPOKEN_LANGUAGES)).optional(),
    /** In which we write. */
    locale: locale.optional(),
    /** How they want to hear from us. */
    prefers: z.enum(PREFERENCES).optional(),
    genderWish: z.union([none, z.enum(['woman', 'man'])]).optional(),
    box: z.union([none, box]).optional(),
    wishes: z.array(z.enum(RESIDENT_WISHES)).optional(),
    topics: OF_PERSON.topics,
    gender: residentGender,
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const { residentId, confirmedBy, how, ...said } = input
    const { prefers = subject.prefers, phone = subject.phone } = said
    if (!mayPrefer(prefers, phone)) return refuse('phone.notMobile', { field: 'prefers' })
    const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    const corrections = correctionsOf(subject, changes)
    if (corrections.length === 0) return ok({ id: residentId })
    await tx.update(table.resident).set(changes).where(eq(table.resident.id, residentId))
    if (corrections.some(({ field }) => field === 'wishes' || field === 'gender'))
      await lookAgainAtAsked(tx, residentId)
    const by = actor.kind === 'user' ? actor.id : null
    await tx
      .insert(table.correction)
      .values(corrections.map((one) => ({ ...one, residentId, confirmedBy, how, by, at: now })))
    return ok({ id: residentId })
  },
})

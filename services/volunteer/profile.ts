import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAsk } from '@/domain/access/help-request'
import { isVolunteer } from '@/domain/access/volunteer'
import { boxIn, namesStreetOf, parseAddressQuery } from '@/domain/address'
import { keptKinds, offeredKinds } from '@/domain/city/kinds'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { ADULT_AGE, AGES, USUAL_MINIMUM_AGE } from '@/domain/intake/age'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { ok, refuse } from '@/domain/kernel/result'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { TALK_TOPICS } from '@/domain/kernel/talk-topics'
import { BOUNDS } from '@/domain/resident/wishes'
import { DISTANCES } from '@/domain/volunteer/choices'
import { namesOf } from '@/domain/volunteer/names'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { openGuide } from '../case/duty'
import { lockedSelf } from '../case/locked-volunteer'
import { newInvitation } from '../case/talk'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { houseLocale, optionalEmail, personName, phone, requiredText, text } from '../gate/fields'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { searchAddresses } from '../geo/search'
import { queueMail } from '../mail/queue'

const language = z.enum(SPOKEN_LANGUAGES)
/** What a neighbour says of themselves, on the own page and in the talk. Absent: as before; nothing ticked is nothing. */
export const OF_NEIGHBOUR = {
  avoids: z.array(z.enum(BOUNDS)).optional(),
  onlyWith: z
    .enum(['woman', 'man', 'any'])
    .transform((who) => (who === 'any' ? null : who))
    .optional(),
  topics: z.array(z.enum(TALK_TOPICS)).optional(),
  seeks: text(500).optional(),
} as const

const kinds = z.array(z.enum(HELP_KINDS)).min(1, 'volunteer.kinds')

/** Where a volunteer lives, from one line as people write it; unknown stays unknown until the intake. */
async function placeOf(tx: Tx, typed: string) {
  const [hit] = await searchAddresses(tx, typed, 1)
  // What only resembles a street is kept as it was typed, for the talk.
  if (!hit || !namesStreetOf(parseAddressQuery(typed), hit))
    return { street: typed, box: boxIn(typed) || null }
  const box = boxIn(typed) || null
  const { addressId, street, houseNumber, postcode, municipality, lat, lon, neighbourhoodId } = hit
  return { box, addressId, street, houseNumber, postcode, municipality, lat, lon, neighbourhoodId }
}

/** Six fields and no password: we call for a talk. The same form twice is one person. */
export const expressInterest = command({
  name: 'volunteer.express-interest',
  input: z.strictObject({
    name: personName,
    phone,
    email: optionalEmail,
    address: requiredText(200, 'address.missing'),
    kinds,
    age: z.enum(AGES, 'volunteer.age'),
    formKey: z.string().min(8).max(100),
    locale: houseLocale.default('nl'),
  }),
  subject: async () => ({}),
  decide: mayAsk,
  run: async ({ tx, actor, input, now }) => {
    const off = refuseKinds(input.kinds, offeredKinds(await kindsOn(tx)), 'kinds')
    if (off) return off
    const least = (await settingsIn(tx))?.minimumAge ?? USUAL_MINIMUM_AGE
    if (input.age === 'tooYoung' || (input.age === 'minor' && least >= ADULT_AGE))
      return refuse('volunteer.tooYoung', { field: 'age', values: { age: least } })
    const id = v7()
    const { firstName, lastName } = namesOf(input.name)
    await tx.insert(table.volunteer).values({
      id,
      firstName,
      lastName,
      phone: input.phone,
      email: input.email,
      locale: input.locale,
      ...(await placeOf(tx, input.address)),
      state: 'interested',
      stateSince: now,
      kinds: input.kinds,
      slots: ALL_SLOTS,
      isMinor: input.age === 'minor',
      idempotencyKey: input.formKey,
    })
    await recordTransition(
      { tx, actor, now },
      { thing: 'volunteer', thingId: id, helpRequestId: null, from: null, to: 'interested' },
    )
    await openGuide({ tx, actor, now }, { id, state: 'interested', stateSince: now, pausedUntil: null })
    await newInvitation(tx, id, input.formKey)
    // Whether they stood on a list is nobody's to learn here: it is asked for everybody.
    await tx.execute(sql`select app.join_listed(${id}::uuid, ${now.toISOString()}::timestamptz)`)
    await queueMail(tx, { template: 'interest-received', volunteerId: id })
    return ok({ id })
  },
})

/** What I like to do, when, how far and how often. */
export const changeMyProfile = command({
  name: 'volunteer.change-mine',
  input: z.strictObject({
    kinds,
    preferredKinds: z.array(z.enum(HELP_KINDS)).default([]),
    slots: z.number().int().min(1, 'volunteer.slots').max(ALL_SLOTS),
    radiusMetres: z.coerce
      .number('volunteer.radius')
      .refine((metres) => DISTANCES.some((one) => one === metres), 'volunteer.radius'),
    weeklyCapacity: z.coerce.number().int().min(1, 'volunteer.capacity').max(7, 'volunteer.capacity'),
    lowerLimitAsks14: z.coerce.number().int().min(1).max(8).nullable().default(null),
    languages: z.array(language).min(1, 'volunteer.languages').optional(),
    motherTongue: language.optional(),
    ...OF_NEIGHBOUR,
  }),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  evenAsleep: true,
  run: async ({ tx, input, subject }) => {
    const on = await kindsOn(tx)
    const off = refuseKinds(input.kinds, offeredKinds(on), 'kinds')
    if (off) return off
    const kinds = keptKinds(input.kinds, subject.kinds, on)
    const preferred = keptKinds(input.preferredKinds, subject.preferredKinds, on)
    const preferredKinds = preferred.filter((kind) => kinds.includes(kind))
    await tx
      .update(table.volunteer)
      .set({ ...input, kinds, preferredKinds })
      .where(eq(table.volunteer.id, subject.id))
    return ok({ id: subject.id })
  },
})

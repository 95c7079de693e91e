import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { CONSENT_GIVERS, CONSENTS_BY_HAND, CONSENTS_HEARD, mayGive } from '@/domain/resident/consents'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

const none = z.literal('').transform(() => null)
const day = z.union([none, z.iso.date('ask.date')]).default(null)

/** A yes that somebody gave, as it was given. */
export const recordConsent = command({
  name: 'resident.record-consent',
  input: z.strictObject({
    residentId: uuid,
    about: z.enum(CONSENTS_BY_HAND, 'person.consentAbout'),
    givenBy: z.enum(CONSENT_GIVERS, 'person.consentGiver'),
    giver: text(120).default(''),
    how: z.enum(CONSENTS_HEARD, 'person.how'),
    givenOn: day,
    until: day,
    note: text(300).default(''),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const today = localDate(now.getTime())
    const givenOn = input.givenOn ?? today
    if (!mayGive(input.about, input.givenBy)) return refuse('person.standingOwn', { field: 'givenBy' })
    if (input.givenBy !== 'self' && !input.giver) return refuse('person.giverName', { field: 'giver' })
    if (givenOn > today) return refuse('person.inFuture', { field: 'givenOn' })
    if (input.until !== null && input.until < givenOn)
      return refuse('person.endsBeforeBegin', { field: 'until' })
    const by = actor.kind === 'user' ? actor.id : null
    await tx.insert(table.consent).values({ ...input, givenOn, by, createdAt: now })
    return ok({ id: subject.id })
  },
})

/** Taken back: from today on it counts for nothing. That it was given, stays. */
export const withdrawConsent = command({
  name: 'resident.withdraw-consent',
  input: z.strictObject({ residentId: uuid, consentId: uuid }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    const { consent } = table
    const [one] = await tx
      .select()
      .from(consent)
      .where(and(eq(consent.id, input.consentId), eq(consent.residentId, subject.id)))
      .for('update')
    if (!one || one.withdrawnOn !== null) return refuse('state.changed')
    // A yes to one request ends with that request: its neighbours must hear it.
    if (one.about === 'request') return refuse('person.stopTheRequest')
    const endedBy = actor.kind === 'user' ? actor.id : null
    await tx
      .update(consent)
      .set({ withdrawnOn: localDate(now.getTime()), endedBy, endedAt: now })
      .where(eq(consent.id, one.id))
    return ok({ id: subject.id })
  },
})

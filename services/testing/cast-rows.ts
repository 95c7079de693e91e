import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { CARD_NUMBERS, cardNumber } from '@/domain/card/card-number'
import { waitOfRequest, waitOfSignal } from '@/domain/duty/waiting'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'
import { hashOf, offerSecret, questionSecret } from '../gate/secret'
import { neighbour, nextReference } from './town'

export const somePhone = () => `+3215${Math.floor(Math.random() * 899_999) + 100_000}`

export async function request(
  state: 'seeking' | 'matched' | 'proposed_to_resident',
  referrerId: string,
  phone = somePhone(),
): Promise<string> {
  const [id, residentId, now] = [v7(), v7(), new Date()]
  const dueAt = new Date(now.getTime() - HOUR)
  const place = {
    lat: 51.028,
    lon: 4.48,
    neighbourhoodId: 'HERE',
    street: 'Dorpstraat',
    houseNumber: '7',
    postcode: '2800',
  }
  await ownerDb()
    .insert(table.resident)
    .values({ id: residentId, name: 'Maria Peeters', phone, ...place })
  await ownerDb()
    .insert(table.helpRequest)
    .values({
      id,
      reference: nextReference(),
      residentId,
      neighbourhoodId: 'HERE',
      channel: 'referrer',
      state,
      stateSince: now,
      dueAt,
      kind: 'GROCERIES',
      timing: state === 'matched' ? 'weekly' : 'soon',
      dayPart: 'any',
      slots: ALL_SLOTS,
      referrerId,
    })
  const step = waitOfRequest({ id, state, dueAt })
  if (step)
    await ownerDb()
      .insert(table.duty)
      .values({ ...step, openedAt: now })
  return id
}

export async function residentOf(requestId: string): Promise<string> {
  const { helpRequest } = table
  const [row] = await ownerDb()
    .select({ id: helpRequest.residentId })
    .from(helpRequest)
    .where(eq(helpRequest.id, requestId))
  return row?.id ?? ''
}

export async function offerTo(
  helpRequestId: string,
  volunteerId: string,
  state: 'sent' | 'accepted' | 'waiting',
): Promise<string> {
  const id = v7()
  const sentAt = new Date()
  const expiresAt = new Date(sentAt.getTime() + 24 * HOUR)
  const answeredAt = state === 'accepted' ? sentAt : null
  await ownerDb()
    .insert(table.offer)
    .values({
      id,
      helpRequestId,
      volunteerId,
      state,
      tokenHash: hashOf(offerSecret(id)),
      sentAt,
      expiresAt,
      answeredAt,
    })
  return id
}

export async function changedAfterYes(referrerId: string): Promise<string> {
  const [id, helpRequestId] = [v7(), await request('proposed_to_resident', referrerId)]
  const { volunteerId } = await neighbour()
  const offerId = await offerTo(helpRequestId, volunteerId, 'accepted')
  await ownerDb().update(table.helpRequest).set({ version: 2 }).where(eq(table.helpRequest.id, helpRequestId))
  await ownerDb()
    .insert(table.match)
    .values({ id, helpRequestId, offerId, volunteerId, state: 'proposed', stateSince: new Date() })
  return id
}

/** An SMS of a neighbour who says yes, and what became of it. */
export async function incomingOf(volunteerId: string, outcome: 'answering' | 'yes'): Promise<string> {
  const id = v7()
  await ownerDb().insert(table.incoming).values({
    id,
    kind: 'sms',
    eventKey: id,
    number: '+32470112299',
    text: 'ja',
    volunteerId,
    outcome,
    receivedAt: new Date(),
  })
  return id
}

/** A worry that a referrer passed on, about a door of which nobody asked anything. */
export async function worryOfPlace(referrerId: string): Promise<string> {
  const [id, dueAt] = [v7(), new Date()]
  const place = { street: 'Kerkplein', houseNumber: '4', neighbourhoodId: 'HERE' }
  await ownerDb()
    .insert(table.signal)
    .values({ id, referrerId, ...place, text: 'zorg', urgency: 'normal', dueAt })
  const wait = waitOfSignal({ id, state: 'open', helpRequestId: null, dueAt })
  if (wait)
    await ownerDb()
      .insert(table.duty)
      .values({ ...wait, openedAt: dueAt })
  return id
}

/** A daughter who may ask, and a consent. */
export async function aroundOf(residentId: string): Promise<{ relationId: string; consentId: string }> {
  const [relationId, consentId, day] = [v7(), v7(), '2026-01-01']
  await ownerDb()
    .insert(table.relation)
    .values({
      id: relationId,
      residentId,
      name: 'An Peeters',
      kind: 'daughter',
      phone: '+32470112233',
      may: ['ask'],
      since: day,
    })
  await ownerDb()
    .insert(table.consent)
    .values({ id: consentId, residentId, about: 'notes', givenBy: 'self', how: 'phone', givenOn: day })
  return { relationId, consentId }
}

/** A question to whoever passed this request on, not answered yet. */
export async function questionTo(referrerId: string, helpRequestId: string): Promise<string> {
  const [id, askedAt] = [v7(), new Date()]
  await ownerDb()
    .insert(table.referrerQuestion)
    .values({
      id,
      helpRequestId,
      referrerId,
      question: 'still_wanted',
      tokenHash: hashOf(questionSecret(id)),
      askedAt,
      expiresAt: new Date(askedAt.getTime() + HOUR),
    })
  return id
}

/** A neighbour who helped before the start list was kept, of whom that time ends within the month. */
export const lapsing = () => neighbour({ startTakenOverUntil: localDate(Date.now() + 20 * DAY) })

/** Something on the start list of this neighbour. */
export async function stepOf(volunteerId: string, by: string): Promise<string> {
  const id = v7()
  const step = { item: 'identity', doneOn: '2026-01-02', how: 'in_person' } as const
  await ownerDb()
    .insert(table.startStep)
    .values({ id, volunteerId, by, ...step })
  return id
}

/** Begins as one, which is all that the table asks. */
const SOME_JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(200, 7)])

/** A card of this neighbour, good for some weeks and with a photo, and its number. */
export async function cardOf(volunteerId: string, by: string): Promise<string> {
  const number = cardNumber(randomInt(CARD_NUMBERS))
  const [issuedOn, validUntil] = [0, 90].map((days) => localDate(Date.now() + days * DAY))
  await ownerDb()
    .insert(table.neighbourCard)
    .values({ number, volunteerId, issuedOn: issuedOn ?? '', validUntil: validUntil ?? '' })
  await ownerDb().insert(table.neighbourPhoto).values({ volunteerId, jpeg: SOME_JPEG, setAt: new Date(), by })
  return number
}

/** Somebody read more than a person can need. */
export async function alertAbout(aboutId: string): Promise<string> {
  const id = v7()
  await ownerDb().insert(table.alert).values({ id, kind: 'many_reads', aboutId, times: 30, at: new Date() })
  return id
}

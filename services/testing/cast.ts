import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import type { Column } from '../access-matrix'
import { hashOf, mailChangeSecret, newSecret, offerSecret } from '../gate/secret'
import { type CastDuo, duoOf } from './cast-duo'
import { type CastLists, listsOf } from './cast-lists'
import {
  alertAbout,
  aroundOf,
  cardOf,
  changedAfterYes,
  incomingOf,
  lapsing,
  offerTo,
  questionTo,
  request,
  residentOf,
  somePhone,
  stepOf,
  worryOfPlace,
} from './cast-rows'
import { type CastTalks, talksOf } from './cast-talks'
import { type CastVisits, stayOf, visitOf, visitsOf } from './cast-visits'
import { type CastWords, wordsOf } from './cast-words'
import { neighbour, people } from './town'

/** What an earlier cast left, in the order in which one thing stands on another. */
const FORGET_LAST =
  'intake_moment duty signal match offer help_request volunteer neighbour_list data_question second_look alert'
    .split(' ')
    .map((one) => `delete from ${one}`)
    .join(';')

export interface Cast extends CastLists, CastDuo {
  readonly actors: Readonly<Record<Column, Actor>>
  /** A request that is seeking, with an offer to the volunteer. */
  readonly seeking: {
    readonly id: string
    readonly phone: string
    readonly offerId: string
    readonly waitingOfferId: string
    /** A visit of the volunteer, of this request. */
    readonly visitId: string
  }
  /** A request that is matched with the volunteer, and a worry about it. */
  readonly matched: {
    readonly id: string
    readonly matchId: string
    readonly signalId: string
    readonly dutyId: string
    /** A visit in each of these states. */
    readonly visits: CastVisits
    /** The neighbour is there, and did not say that they are back. */
    readonly stayId: string
    readonly words: CastWords
  }
  /** A question to the referrer that waits for an answer. */
  readonly questionOfReferrerId: string
  /** A worry of the referrer about a place in the neighbourhood. */
  readonly placeSignalId: string
  /** Another request, that changed after the yes of another volunteer. */
  readonly changed: { readonly matchId: string }
  readonly residentId: string
  readonly relationId: string
  readonly questionId: string
  readonly consentId: string
  readonly staffId: string
  readonly staffEmail: string
  readonly coordinatorId: string
  readonly volunteerId: string
  readonly mailChangeId: string
  readonly talks: CastTalks
  /** What stands on the card of the volunteer. */
  readonly cardNumber: string
  /** Something on the start list of the volunteer. */
  readonly stepId: string
  readonly messageId: string
  /** An SMS of the volunteer that says yes to the offer of `seeking`. */
  readonly incomingId: string
  /** One that was answered already. */
  readonly answeredId: string
  readonly queuedId: string
  /** Something that an admin must look at, about somebody else. */
  readonly alertId: string
  /** What the coordinator of another quarter opened with a reason: the resident who is helped. */
  readonly glassId: string
  /** Somebody who may become an admin, when another admin says so too. */
  readonly waitingId: string
}

/** Everybody of the matrix, and one of everything they might reach for. New each time, so no cell spoils another. */
export async function newCast(): Promise<Cast> {
  const db = ownerDb()
  await db.execute(FORGET_LAST)
  const staff = await people({
    referrer: ['referrer'],
    otherReferrer: ['referrer'],
    operator: ['operator'],
    coordinator: ['coordinator', 'HERE'],
    coordinatorElsewhere: ['coordinator', 'THERE'],
    admin: ['admin'],
  })
  const { referrer, operator, coordinator, coordinatorElsewhere } = staff
  const { futureAdmin, otherAdmin } = await people({ futureAdmin: ['operator'], otherAdmin: ['admin'] })
  const [volunteer, otherVolunteer, nextInLine] = await Promise.all([lapsing(), neighbour(), neighbour()])
  const phone = somePhone()
  const seekingId = await request('seeking', referrer.id, phone)
  const matchedId = await request('matched', referrer.id)
  const offerId = await offerTo(seekingId, volunteer.volunteerId, 'sent')
  const waitingOfferId = await offerTo(seekingId, nextInLine.volunteerId, 'waiting')
  const acceptedId = await offerTo(matchedId, volunteer.volunteerId, 'accepted')
  const [matchId, signalId, dutyId, messageId, queuedId] = [v7(), v7(), v7(), v7(), v7()]
  const [questionId, now] = [v7(), new Date()]
  await db.insert(table.match).values({
    id: matchId,
    helpRequestId: matchedId,
    offerId: acceptedId,
    volunteerId: volunteer.volunteerId,
    state: 'active',
    stateSince: now,
    residentSaidYesAt: now,
    approvedAt: now,
    approvedBy: coordinator.id,
  })
  await db
    .insert(table.signal)
    .values({ id: signalId, helpRequestId: matchedId, matchId, dueAt: now, text: 'zorg' })
  const pair = { matchId, volunteerId: volunteer.volunteerId }
  await db.insert(table.duty).values({
    id: dutyId,
    kind: 'tell_neighbour',
    thing: 'match',
    thingId: matchId,
    helpRequestId: matchedId,
    volunteerId: volunteer.volunteerId,
    ownerRole: 'coordinator',
    dueAt: now,
    openedAt: now,
    why: 'moved',
  })
  await db.insert(table.message).values([
    {
      id: messageId,
      channel: 'mail',
      template: 'offer',
      state: 'sent',
      sentAt: now,
      recipient: 'a@b.be',
      subject: 's',
      text: 't',
      html: 'h',
    },
    {
      id: queuedId,
      channel: 'mail',
      template: 'offer-taken',
      reader: 'volunteer',
      values: { offerId },
      nextTryAt: new Date(Date.now() - HOUR),
    },
  ])
  const residentId = await residentOf(seekingId)
  const { relationId, consentId } = await aroundOf(residentId)
  await db.insert(table.residentNumber).values({ residentId, phone: '+32470445566' })
  const about = { about: 'resident', aboutId: await residentOf(seekingId), neighbourhoodId: 'HERE' } as const
  const asked = { what: 'erasure', askedHow: 'phone', askedAt: now, dueAt: now } as const
  await db.insert(table.dataQuestion).values({ id: questionId, ...about, ...asked })
  const [mailChangeId, other] = [v7(), { email: 'nieuw@test.invalid', before: 'oud@test.invalid' }]
  await db.insert(table.mailChange).values({
    id: mailChangeId,
    volunteerId: volunteer.volunteerId,
    ...other,
    confirmHash: hashOf(mailChangeSecret(mailChangeId, 'new')),
    stopHash: hashOf(mailChangeSecret(mailChangeId, 'old')),
    askedAt: now,
    expiresAt: new Date(Date.now() + HOUR),
  })
  const secret = newSecret()
  await db
    .insert(table.residentAccess)
    .values({ tokenHash: hashOf(secret), helpRequestId: seekingId, expiresAt: new Date(Date.now() + HOUR) })
  const [waitingId, glassId] = [v7(), v7()]
  const waits = { askedBy: otherAdmin.id, askedAt: now }
  await db.insert(table.secondLook).values([
    { id: waitingId, act: 'make_admin', userId: futureAdmin.id, ...waits },
    { act: 'unblock', volunteerId: volunteer.volunteerId, neighbourhoodId: 'HERE', ...waits },
  ])
  await db.insert(table.brokenGlass).values({
    id: glassId,
    userId: coordinatorElsewhere.id,
    residentId,
    reason: 'ze neemt niet op',
    openedAt: now,
    until: new Date(now.getTime() + HOUR),
  })
  return {
    actors: {
      visitor: visitorWith(null),
      resident: visitorWith(hashOf(secret)),
      offerHolder: visitorWith(hashOf(offerSecret(offerId))),
      volunteer,
      otherVolunteer,
      ...staff,
      system: { kind: 'system', task: 'test' },
    },
    seeking: {
      id: seekingId,
      phone,
      offerId,
      waitingOfferId,
      visitId: await visitOf(seekingId, pair, 'planned', 1),
    },
    matched: {
      id: matchedId,
      matchId,
      signalId,
      dutyId,
      visits: await visitsOf(matchedId, pair),
      stayId: await stayOf(matchedId, pair),
      words: await wordsOf(matchedId, pair),
    },
    changed: { matchId: await changedAfterYes(referrer.id) },
    placeSignalId: await worryOfPlace(referrer.id),
    questionOfReferrerId: await questionTo(referrer.id, matchedId),
    residentId,
    relationId,
    questionId,
    consentId,
    staffId: operator.id,
    coordinatorId: coordinator.id,
    staffEmail: `operator-${operator.id}@test.invalid`,
    volunteerId: volunteer.volunteerId,
    mailChangeId,
    talks: await talksOf(coordinator.id),
    cardNumber: await cardOf(volunteer.volunteerId, coordinator.id),
    stepId: await stepOf(volunteer.volunteerId, coordinator.id),
    messageId,
    incomingId: await incomingOf(volunteer.volunteerId, 'answering'),
    answeredId: await incomingOf(volunteer.volunteerId, 'yes'),
    queuedId,
    alertId: await alertAbout(operator.id),
    glassId,
    waitingId,
    ...(await listsOf(coordinator.id)),
    ...(await duoOf(volunteer.volunteerId, otherVolunteer.volunteerId, matchId)),
  }
}

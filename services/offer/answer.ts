import { and, eq, ne, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import { visitWindow } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { ok, type Refusal, refuse } from '@/domain/kernel/result'
import { DAY } from '@/domain/kernel/time'
import { DECLINE_REASONS, type OfferState } from '@/domain/offer/states'
import { isStopped } from '@/domain/volunteer/states'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { type Act, moveHelpRequest, moveOffer, recordTransition } from '../gate/transition'
import { queueMail } from '../mail/queue'

/** By the link in the mail (a capability), or signed in and by id. */
const answer = z.strictObject({ offerId: uuid.optional() })

export function offerOf(actor: Actor, offerId: string | undefined) {
  if (actor.kind === 'visitor') return eq(table.offer.tokenHash, actor.capability ?? '')
  if (actor.kind !== 'user' || actor.volunteerId === null || offerId === undefined) return sql`false`
  return and(eq(table.offer.id, offerId), eq(table.offer.volunteerId, actor.volunteerId))
}

/** The request is locked before the offer: whoever comes second waits here, and then reads who was first. */
async function lockedOffer(tx: Tx, actor: Actor, offerId: string | undefined) {
  const [found] = await tx
    .select({ helpRequestId: table.offer.helpRequestId })
    .from(table.offer)
    .where(offerOf(actor, offerId))
  if (!found) return null
  const [request] = await tx
    .select()
    .from(table.helpRequest)
    .where(eq(table.helpRequest.id, found.helpRequestId))
    .for('update')
  const [offer] = await tx.select().from(table.offer).where(offerOf(actor, offerId)).for('update')
  return request && offer ? { ...offer, request } : null
}

async function isStoppedNow(tx: Tx, volunteerId: string): Promise<boolean> {
  const { volunteer } = table
  const [row] = await tx
    .select({ state: volunteer.state })
    .from(volunteer)
    .where(eq(volunteer.id, volunteerId))
  return !row || isStopped(row.state)
}

function closedBecause(state: OfferState, expired: boolean): Refusal | null {
  if (state === 'taken_by_other' || state === 'recalled') return refuse('offer.taken')
  if (state === 'expired' || (state === 'sent' && expired)) return refuse('offer.expired')
  if (state === 'waiting') return refuse('offer.notYet')
  return null
}

/** The first yes wins. The others are told at once, kindly; the request waits for the coordinator. */
export const acceptOffer = command({
  name: 'offer.accept',
  input: answer,
  subject: (tx, input, actor) => lockedOffer(tx, actor, input.offerId),
  decide: mayAnswer,
  run: async ({ tx, actor, subject, now }) => {
    const { request, ...offer } = subject
    if (offer.state === 'accepted') return ok({ id: offer.id })
    if (offer.state === 'declined') return refuse('offer.declinedBefore')
    const closed = closedBecause(offer.state, offer.expiresAt !== null && offer.expiresAt <= now)
    if (closed) return closed
    if (request.state !== 'seeking' || (await isStoppedNow(tx, offer.volunteerId)))
      return refuse('offer.taken')
    const act = { tx, actor, now }
    const accepted = await moveOffer(act, offer, 'accepted', { answeredAt: now })
    if (!accepted.ok) return accepted
    await tellTheOthers(act, request.id, offer.id)
    const visit =
      request.timing === 'date' && request.visitDate
        ? visitWindow(
            { kind: 'date', date: request.visitDate, part: request.dayPart ?? 'any' },
            now.getTime(),
          )
        : null
    const matchId = v7()
    await tx.insert(table.match).values({
      id: matchId,
      helpRequestId: request.id,
      offerId: offer.id,
      volunteerId: offer.volunteerId,
      state: 'proposed',
      stateSince: now,
      visit: visit && { from: new Date(visit.from), to: new Date(visit.to) },
    })
    await recordTransition(act, {
      thing: 'match',
      thingId: matchId,
      helpRequestId: request.id,
      from: null,
      to: 'proposed',
    })
    const moved = await moveHelpRequest(act, request, 'proposed_to_resident')
    return moved.ok ? ok({ id: offer.id }) : moved
  },
})

/** Who was asked hears it. Who stands in line stays there, for when this neighbour cannot after all. */
async function tellTheOthers(act: Act, helpRequestId: string, acceptedId: string): Promise<void> {
  const others = await act.tx
    .select()
    .from(table.offer)
    .where(
      and(
        eq(table.offer.helpRequestId, helpRequestId),
        ne(table.offer.id, acceptedId),
        eq(table.offer.state, 'sent'),
      ),
    )
    .for('update')
  for (const one of others) {
    await moveOffer(act, one, 'taken_by_other')
    await queueMail(act.tx, { template: 'offer-taken', offerId: one.id })
  }
}

/** No is enough. The next neighbour is asked at once; nothing is held against anyone. */
export const declineOffer = command({
  name: 'offer.decline',
  input: answer,
  subject: (tx, input, actor) => lockedOffer(tx, actor, input.offerId),
  decide: mayAnswer,
  run: async ({ tx, actor, subject, now }) => {
    const { request, ...offer } = subject
    if (offer.state === 'declined') return ok({ id: offer.id })
    if (offer.state === 'accepted') return refuse('offer.acceptedBefore')
    const closed = closedBecause(offer.state, false)
    if (closed) return closed
    const declined = await moveOffer({ tx, actor, now }, offer, 'declined', { answeredAt: now })
    if (!declined.ok) return declined
    await enqueue(
      tx,
      'continue-seeking',
      { helpRequestId: request.id, trigger: 'declined' },
      { key: `seek:${request.id}` },
    )
    return ok({ id: offer.id })
  },
})

/** Why not, if they like to tell; and a pause, if they like one. */
export const explainDecline = command({
  name: 'offer.explain-decline',
  input: z.strictObject({
    offerId: uuid.optional(),
    reason: z.enum(DECLINE_REASONS).optional(),
    pauseDays: z.coerce.number().int().min(0).max(365).default(0),
  }),
  subject: (tx, input, actor) => lockedOffer(tx, actor, input.offerId),
  decide: mayAnswer,
  run: async ({ tx, input, subject, now }) => {
    if (subject.state !== 'declined') return refuse('state.changed')
    const reason = input.reason ?? null
    await tx.update(table.offer).set({ declineReason: reason }).where(eq(table.offer.id, subject.id))
    if (input.pauseDays > 0) {
      const pausedUntil = new Date(now.getTime() + input.pauseDays * DAY)
      await tx.update(table.volunteer).set({ pausedUntil }).where(eq(table.volunteer.id, subject.volunteerId))
    }
    return ok({ id: subject.id })
  },
})

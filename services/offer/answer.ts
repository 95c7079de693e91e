import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import type { Actor } from '@/domain/kernel/actor'
import { ok, type Refusal, refuse } from '@/domain/kernel/result'
import { DAY } from '@/domain/kernel/time'
import { DECLINE_REASONS, type OfferState } from '@/domain/offer/states'
import { isStopped } from '@/domain/volunteer/states'
import { lockedOffer } from '../case/lock'
import { propose } from '../case/propose'
import { seekOn } from '../case/seek-on'
import { moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'

/** By the link in the mail (a capability), or signed in and by id. */
const answer = z.strictObject({ offerId: uuid.optional() })

export function offerOf(actor: Actor, offerId: string | undefined) {
  if (actor.kind === 'visitor') return eq(table.offer.tokenHash, actor.capability ?? '')
  if (actor.kind !== 'user' || actor.volunteerId === null || offerId === undefined) return sql`false`
  return and(eq(table.offer.id, offerId), eq(table.offer.volunteerId, actor.volunteerId))
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
  subject: (tx, input, actor) => lockedOffer(tx, offerOf(actor, input.offerId)),
  decide: mayAnswer,
  run: async ({ tx, actor, subject, now }) => {
    const { held, ...offer } = subject
    if (offer.state === 'accepted') return ok({ id: offer.id })
    if (offer.state === 'declined') return refuse('offer.declinedBefore')
    const closed = closedBecause(offer.state, offer.expiresAt !== null && offer.expiresAt <= now)
    if (closed) return closed
    if (held.request.state !== 'seeking' || (await isStoppedNow(tx, offer.volunteerId)))
      return refuse('offer.taken')
    const proposed = await propose({ tx, actor, now }, held, offer)
    return proposed.ok ? ok({ id: offer.id }) : proposed
  },
})

/** No is enough. The next neighbour is asked at once; nothing is held against anyone. */
export const declineOffer = command({
  name: 'offer.decline',
  input: answer,
  subject: (tx, input, actor) => lockedOffer(tx, offerOf(actor, input.offerId)),
  decide: mayAnswer,
  run: async ({ tx, actor, subject, now }) => {
    const { held, ...offer } = subject
    if (offer.state === 'declined') return ok({ id: offer.id })
    if (offer.state === 'accepted') return refuse('offer.acceptedBefore')
    const closed = closedBecause(offer.state, false)
    if (closed) return closed
    const declined = await moveOffer({ tx, actor, now }, offer, 'declined', { answeredAt: now })
    if (!declined.ok) return declined
    await seekOn(tx, held.id, { trigger: 'declined' })
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
  subject: (tx, input, actor) => lockedOffer(tx, offerOf(actor, input.offerId)),
  decide: mayAnswer,
  run: async ({ tx, input, subject, now }) => {
    if (subject.state !== 'declined') return refuse('state.changed')
    const reason = input.reason ?? null
    await tx.update(table.offer).set({ declineReason: reason }).where(eq(table.offer.id, subject.id))
    // Said once, it holds: these two are not brought together again.
    if (reason === 'know_person')
      await tx
        .insert(table.volunteerBlock)
        .values({
          volunteerId: subject.volunteerId,
          residentId: subject.held.request.residentId,
          wishedBy: 'volunteer',
        })
        .onConflictDoNothing()
    if (input.pauseDays > 0) {
      const pausedUntil = new Date(now.getTime() + input.pauseDays * DAY)
      await tx.update(table.volunteer).set({ pausedUntil }).where(eq(table.volunteer.id, subject.volunteerId))
    }
    return ok({ id: subject.id })
  },
})

import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAcceptAlone } from '@/domain/audit/alerts'
import { ok, type Refusal, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import type { DeclineReason, OfferState } from '@/domain/offer/offer-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { lockedOffer } from '../case/lock'
import { propose } from '../case/propose'
import { seekOn } from '../case/seek-on'
import { type Act, moveOffer } from '../case/transition'
import type { Tx } from '../gate/transaction'

/** An offer with the whole case behind it, locked. */
export type Answerable = NonNullable<Awaited<ReturnType<typeof lockedOffer>>>

async function isStoppedNow(tx: Tx, volunteerId: string): Promise<boolean> {
  const { volunteerInLine } = table
  const [row] = await tx
    .select({ state: volunteerInLine.state })
    .from(volunteerInLine)
    .where(eq(volunteerInLine.id, volunteerId))
  return !row || stateIs(VOLUNTEER, row.state, 'stopped')
}

const counted = z.tuple([z.object({ times: z.number() })])

async function returnedAfterLook(tx: Tx, volunteerId: string): Promise<number> {
  const { rows } = await tx.execute(sql`select app.returned_after_look(${volunteerId}) as times`)
  return counted.parse(rows)[0].times
}

function closedBecause(state: OfferState, expired: boolean): Refusal | null {
  if (state === 'taken_by_other' || state === 'recalled') return refuse('offer.taken')
  if (state === 'expired' || (state === 'sent' && expired)) return refuse('offer.expired')
  if (state === 'waiting') return refuse('offer.notYet')
  return null
}

/** The first yes wins. The others are told at once, kindly; the request waits for the coordinator. */
export async function accept(act: Act, { held, ...offer }: Answerable): Promise<Result<{ id: string }>> {
  if (offer.state === 'accepted') return ok({ id: offer.id })
  if (offer.state === 'declined') return refuse('offer.declinedBefore')
  const closed = closedBecause(offer.state, offer.expiresAt !== null && offer.expiresAt <= act.now)
  if (closed) return closed
  if (held.request.state !== 'seeking' || (await isStoppedNow(act.tx, offer.volunteerId)))
    return refuse('offer.taken')
  // Who looked at addresses and gave the help back talks with us first; what staff heard was such a talk.
  if (!act.heard && !mayAcceptAlone(await returnedAfterLook(act.tx, offer.volunteerId)))
    return refuse('offer.callUs')
  const proposed = await propose(act, held, offer)
  return proposed.ok ? ok({ id: offer.id }) : proposed
}

/** No is enough. The next neighbour is asked at once; nothing is held against anyone. */
export async function decline(act: Act, { held, ...offer }: Answerable): Promise<Result<{ id: string }>> {
  if (offer.state === 'declined') return ok({ id: offer.id })
  if (offer.state === 'accepted') return refuse('offer.acceptedBefore')
  const closed = closedBecause(offer.state, false)
  if (closed) return closed
  const declined = await moveOffer(act, offer, 'declined', { answeredAt: act.now })
  if (!declined.ok) return declined
  await seekOn(act.tx, held.id, { trigger: 'declined' })
  return ok({ id: offer.id })
}

interface Explained {
  readonly reason: DeclineReason | null
  readonly pauseDays: number
}

/** Why not, and a pause, if they like. */
export async function explain(
  { tx, now }: Act,
  offer: Answerable,
  { reason, pauseDays }: Explained,
): Promise<void> {
  await tx.update(table.offer).set({ declineReason: reason }).where(eq(table.offer.id, offer.id))
  const { volunteerId } = offer
  // Said once, it holds: these two are not brought together again.
  if (reason === 'know_person')
    await tx
      .insert(table.volunteerBlock)
      .values({ volunteerId, residentId: offer.held.request.residentId, wishedBy: 'volunteer' })
      .onConflictDoNothing()
  if (pauseDays === 0) return
  const pausedUntil = new Date(now.getTime() + pauseDays * DAY)
  await tx.update(table.volunteer).set({ pausedUntil }).where(eq(table.volunteer.id, volunteerId))
}

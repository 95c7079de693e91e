import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAcceptAlone } from '@/domain/audit/alerts'
import { isAbout } from '@/domain/help-request/wish-change'
import { ok, type Refusal, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import { waitsForNewYes } from '@/domain/match/new-yes'
import type { DeclineReason, OfferState } from '@/domain/offer/offer-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { agreeAgain } from '../case/agree'
import { handMatchBack } from '../case/hand-back'
import type { lockedOffer } from '../case/lock'
import { isTooYoungFor } from '../case/of-age'
import { propose } from '../case/propose'
import { releaseFrom } from '../case/rest'
import { seekOn } from '../case/seek-on'
import { hasStarted } from '../case/start-facts'
import { type Act, moveOffer } from '../case/transition'
import { runningIn } from '../case/wish-change'
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

/** What somebody hears whose offer went by: it was theirs, and the request is not. */
export function closed(state: OfferState): Refusal {
  if (state === 'declined') return refuse('offer.declinedBefore')
  return closedBecause(state, false) ?? refuse('offer.taken')
}

/** The pair of this offer, when the wish changed after its yes and the neighbour is asked again. */
function askedAgain({ held, id }: Answerable) {
  const match = runningIn(held)
  return match && match.offerId === id && waitsForNewYes(match, held.request) ? match : null
}

/**
 * The first yes wins. The others are told at once, kindly; the request waits for the coordinator. `seen` is the version
 * of the wish that the neighbour read: a yes to another one is not taken.
 */
export async function accept(act: Act, subject: Answerable, seen: number): Promise<Result<{ id: string }>> {
  const { held, ...offer } = subject
  const again = askedAgain(subject)
  if (offer.state === 'accepted' && !again) return ok({ id: offer.id })
  if (again) {
    if (!isAbout({ version: seen }, held.request)) return refuse('offer.changed')
    await agreeAgain(act, held, again)
    return ok({ id: offer.id })
  }
  if (offer.state === 'declined') return refuse('offer.declinedBefore')
  const closed = closedBecause(offer.state, offer.expiresAt !== null && offer.expiresAt <= act.now)
  if (closed) return closed
  if (held.request.state !== 'seeking' || (await isStoppedNow(act.tx, offer.volunteerId)))
    return refuse('offer.taken')
  // What lapsed since the question was asked: first it is put in order, whoever writes the yes down.
  if (!(await hasStarted(act.tx, offer.volunteerId, held.request.kind, act.now)))
    return refuse('offer.startList')
  if (await isTooYoungFor(act.tx, offer.volunteerId, held.request.kind)) return refuse('offer.minor')
  // Who looked at addresses and gave the help back talks with us first; what staff heard was such a talk.
  if (!act.heard && !mayAcceptAlone(await returnedAfterLook(act.tx, offer.volunteerId)))
    return refuse('offer.callUs')
  if (!isAbout({ version: seen }, held.request) || !isAbout(offer, held.request))
    return refuse('offer.changed')
  const proposed = await propose(act, held, offer)
  return proposed.ok ? ok({ id: offer.id }) : proposed
}

/**
 * No is enough. The next neighbour is asked at once; nothing is held against anyone. `over`: they had said yes before, so
 * nothing is left to explain.
 */
export async function decline(act: Act, subject: Answerable): Promise<Result<{ id: string; over: boolean }>> {
  const { held, ...offer } = subject
  if (offer.state === 'declined') return ok({ id: offer.id, over: false })
  const again = askedAgain(subject)
  if (again) {
    const back = await handMatchBack(act, held, again, 'changed')
    return back.ok ? ok({ id: offer.id, over: true }) : back
  }
  if (offer.state === 'accepted') return refuse('offer.acceptedBefore')
  const closed = closedBecause(offer.state, false)
  if (closed) return closed
  const declined = await moveOffer(act, offer, 'declined', { answeredAt: act.now })
  if (!declined.ok) return declined
  await seekOn(act.tx, held.id, { trigger: 'declined' })
  return ok({ id: offer.id, over: false })
}

interface Explained {
  readonly reason: DeclineReason | null
  readonly pauseDays: number
}

/** Why not, and a pause, if they like. */
export async function explain(
  { tx, now }: Act,
  offer: Pick<Answerable, 'id' | 'volunteerId'>,
  { reason, pauseDays }: Explained,
): Promise<void> {
  await tx.update(table.offer).set({ declineReason: reason }).where(eq(table.offer.id, offer.id))
  const { volunteerId } = offer
  // Said once, it holds: these two are not brought together again.
  if (reason === 'know_person') await tx.execute(sql`select app.keep_apart_after_no(${offer.id})`)
  if (pauseDays === 0) return
  const pausedUntil = new Date(now.getTime() + pauseDays * DAY)
  await tx.update(table.volunteer).set({ pausedUntil }).where(eq(table.volunteer.id, volunteerId))
  await releaseFrom(tx, volunteerId)
}

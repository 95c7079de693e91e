import { asc, eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Result } from '@/domain/kernel/result'
import { ok } from '@/domain/kernel/result'
import { pairFacts, wholeMetres } from '@/domain/matching/candidates/rank'
import { historyRatio } from '@/domain/matching/chance/acceptance'
import type { AskedFacts } from '@/domain/matching/chance/ended-ask'
import type { WaveCandidate, WaveInput } from '@/domain/matching/waves/contract'
import { nextStep } from '@/domain/offer/asking-step'
import { env } from '@/env'
import { openUntil } from '../case/open-until'
import { seekOn } from '../case/seek-on'
import { type Act, moveHelpRequest, moveOffer } from '../case/transition'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'
import { tellNobodyFound } from './alarm'
import { notLeft } from './arrived'
import { lockVolunteers } from './lock-volunteers'
import type { RequestRow, ResidentRow } from './offer-facts'
import { mayStillHelp, rankedNeighbours } from './ranking'

type OfferRow = typeof table.offer.$inferSelect

/** Puts an offer in the mail and sets the clock for its end. */
async function sendOffer(
  act: Act,
  offer: OfferRow,
  request: RequestRow,
  askedFacts: AskedFacts | null,
): Promise<void> {
  const { tx, now } = act
  const expiresAt = await openUntil(act, offer, request)
  const moved = await moveOffer(act, offer, 'sent', {
    sentAt: now,
    expiresAt,
    askedFacts,
    version: request.version,
  })
  if (!moved.ok) throw new Error('an offer that waits can always be sent')
  await queueMail(tx, { template: 'offer', offerId: offer.id })
}

interface InLine {
  readonly candidate: WaveCandidate
  readonly facts: AskedFacts
}

/** The neighbours in line who may still be asked. Standing in line is itself no reason to be left out. */
async function inLine(
  act: Act,
  request: RequestRow,
  resident: ResidentRow,
  line: readonly OfferRow[],
): Promise<InLine[]> {
  const ids = line.map((one) => one.volunteerId)
  const ranking = ids.length > 0 ? await rankedNeighbours(act.tx, request, resident, act.now, ids) : null
  if (!ranking) return []
  return line.flatMap((offer) => {
    const found = mayStillHelp(ranking, offer.volunteerId)
    if (!found) return []
    const { openAsks, asks14, asks30, visits28, visits90, lowerLimitAsks14: asks14Limit } = found.volunteer
    const lately = { openAsks, asks14, asks30, visits28, visits90, asks14Limit }
    const cameLast = found.volunteer.cameLast.includes(resident.id)
    const { volunteerId: volunteer, probability, walkMetres } = offer
    const pair = pairFacts(ranking.facts, found.volunteer, wholeMetres(found.walkMetres))
    return [
      {
        candidate: { volunteer, probability, walkMetres: walkMetres ?? 0, ...lately, cameLast },
        facts: { ...pair, ratio: historyRatio(found.volunteer.history) },
      },
    ]
  })
}

/** One look at a request that is seeking. */
interface Look {
  readonly request: RequestRow
  readonly resident: ResidentRow
  readonly trigger: WaveInput['trigger']
  /** How many open asks a person decided on; the plan never asks fewer, except at night and on a quiet day. */
  readonly atOnce?: number
  /** Who comes first was decided for a whole round; the plan only says how many. */
  readonly firstInLine?: boolean
}

/**
 * One wave: asks those of the coordinator's line that this moment needs, and sets the clock for the next look. When
 * the line has run out and nobody can answer any more, the request comes back to the coordinator at once.
 */
export async function runWave(
  act: Act,
  { request, resident, trigger, atOnce = 0, firstInLine = false }: Look,
): Promise<Result<{ asked: number; left: number }>> {
  const { tx, now } = act
  const offers = await tx
    .select()
    .from(table.offer)
    .where(eq(table.offer.helpRequestId, request.id))
    .orderBy(asc(table.offer.rank))
  const open = offers.filter((one) => one.state === 'sent')
  const line = offers.filter((one) => one.state === 'waiting')
  await lockVolunteers(
    tx,
    line.map((one) => one.volunteerId),
  )
  const able = await inLine(act, request, resident, line)
  // What has not left yet is no silence: its letter waits, and so does the next.
  const unread = await notLeft(tx, open)
  const chosenAt = [request.stateSince, ...offers.map((one) => one.createdAt)]
  const step = nextStep({
    now: now.getTime(),
    neverNight: env().mode === 'demo',
    practice: await practiceIn(tx),
    trigger,
    request: {
      id: request.id,
      urgency: request.urgency,
      wave: request.wave,
      createdAt: request.createdAt.getTime(),
      deadline: request.deadline?.getTime() ?? null,
    },
    since: Math.max(...chosenAt.map((one) => one.getTime())),
    openAsks: open.map(({ id, volunteerId: volunteer, probability, sentAt }) => ({
      volunteer,
      probability,
      askedAt: unread.has(id) ? now.getTime() : (sentAt ?? now).getTime(),
    })),
    candidates: able.map((one) => one.candidate),
    atOnce,
    firstInLine,
  })
  const factsOf = new Map(able.map(({ candidate, facts }) => [candidate.volunteer, facts]))
  const asked = line.filter((one) => step.ask.includes(one.volunteerId))
  for (const offer of asked) await sendOffer(act, offer, request, factsOf.get(offer.volunteerId) ?? null)
  await tx.update(table.helpRequest).set({ wave: step.wave }).where(eq(table.helpRequest.id, request.id))
  if (step.lookAgainAt !== null) {
    if (step.alarm) await tellNobodyFound(act, request.id, step.alarm.before)
    const runAt = new Date(step.lookAgainAt)
    await seekOn(tx, request.id, step.alone ? { runAt, trigger: 'declined' } : { runAt })
    return ok({ asked: asked.length, left: line.length - asked.length })
  }
  for (const one of line) await moveOffer(act, one, 'recalled')
  const moved = await moveHelpRequest(act, request, 'ready', { reason: 'nobody-left-to-ask', dueAt: now })
  return moved.ok ? ok({ asked: 0, left: 0 }) : moved
}

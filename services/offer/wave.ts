import { asc, eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Result } from '@/domain/kernel/result'
import { ok } from '@/domain/kernel/result'
import { CITY_TIME_ZONE, DAY, MINUTE } from '@/domain/kernel/time'
import { pairFacts, wholeMetres } from '@/domain/matching/candidates/rank'
import { historyRatio } from '@/domain/matching/chance/acceptance'
import type { AskedFacts } from '@/domain/matching/chance/ended-ask'
import type { WaveCandidate, WaveInput, WavePlan } from '@/domain/matching/waves/contract'
import { isWithin } from '@/domain/matching/waves/hours'
import { planWave, sendingHours } from '@/domain/matching/waves/plan-wave'
import type { CityPractice } from '@/domain/practice/practice'
import { seekOn } from '../case/seek-on'
import { type Act, moveHelpRequest, moveOffer } from '../case/transition'
import { practiceIn } from '../gate/settings'

import { queueMail } from '../mail/queue'
import { askingMoment, nextLook, restsToday } from './clock'
import type { RequestRow, ResidentRow } from './offer-facts'
import { openUntil } from './open-until'
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
    const { volunteerId: volunteer, probability, walkMetres } = offer
    const pair = pairFacts(ranking.facts, found.volunteer, wholeMetres(found.walkMetres))
    return [
      {
        candidate: { volunteer, probability, walkMetres: walkMetres ?? 0, ...lately },
        facts: { ...pair, ratio: historyRatio(found.volunteer.history) },
      },
    ]
  })
}

interface Moment {
  readonly request: Pick<RequestRow, 'id' | 'urgency' | 'createdAt' | 'deadline' | 'wave'>
  readonly candidates: readonly WaveCandidate[]
  readonly open: readonly Pick<OfferRow, 'volunteerId' | 'sentAt' | 'probability'>[]
  readonly trigger: WaveInput['trigger']
  readonly now: Date
  readonly practice: CityPractice
}

function waveInput({ request, candidates, open, trigger, now, practice }: Moment): WaveInput {
  const { asking: rules, terms, pace } = practice
  const asking = askingMoment(now, rules).getTime()
  return {
    now: asking,
    timeZone: CITY_TIME_ZONE,
    sendingHours: rules.hours,
    pace,
    trigger,
    request: {
      id: request.id,
      urgency: request.urgency,
      createdAt: Math.min(request.createdAt.getTime(), asking),
      deadline: request.deadline?.getTime() ?? asking + terms.soonDays * DAY,
      wave: request.wave,
    },
    openAsks: open.map((one) => ({
      volunteer: one.volunteerId,
      askedAt: Math.min(one.sentAt?.getTime() ?? asking, asking),
      probability: one.probability,
    })),
    candidates,
  }
}

/** On a quiet day nobody is asked; whoever waits keeps waiting. */
const waitingPlan = ({ now, request }: WaveInput): WavePlan => ({
  ask: [],
  lookAgainAt: now,
  outcome: 'waiting',
  wave: request.wave,
})

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
  const able = await inLine(act, request, resident, line)
  const candidates = able.map((one) => one.candidate)
  const practice = await practiceIn(tx)
  const input = waveInput({ request, candidates, open, trigger, now, practice })
  const rests = restsToday(now, request.urgency, practice.asking)
  const plan = rests ? waitingPlan(input) : planWave(input)
  const quiet = rests || !isWithin(input.now, sendingHours(input), input.timeZone)
  const wanted = Math.max(0, atOnce - open.length, firstInLine ? plan.ask.length : 0)
  const planned = firstInLine ? [] : plan.ask
  const others = candidates.map((one) => one.volunteer).filter((one) => !planned.includes(one))
  // Whom the plan asks counts towards how many were decided on, also when a lot put somebody else first.
  const chosen = quiet ? [] : [...planned, ...others.slice(0, Math.max(0, wanted - planned.length))]
  const asked = line.filter((one) => chosen.includes(one.volunteerId))
  const factsOf = new Map(able.map(({ candidate, facts }) => [candidate.volunteer, facts]))
  for (const offer of asked) await sendOffer(act, offer, request, factsOf.get(offer.volunteerId) ?? null)
  await tx.update(table.helpRequest).set({ wave: plan.wave }).where(eq(table.helpRequest.id, request.id))
  if (plan.lookAgainAt !== null) {
    const wait = nextLook(plan.lookAgainAt, request.urgency, practice.asking) - input.now
    const runAt = new Date(now.getTime() + Math.max(MINUTE, wait))
    await seekOn(tx, request.id, { runAt })
  }
  if (plan.outcome !== 'short' || open.length + asked.length > 0)
    return ok({ asked: asked.length, left: line.length - asked.length })
  for (const one of line) await moveOffer(act, one, 'recalled')
  const moved = await moveHelpRequest(act, request, 'ready', { reason: 'nobody-left-to-ask', dueAt: now })
  return moved.ok ? ok({ asked: 0, left: 0 }) : moved
}

import type { Urgency } from '@/domain/help-request/kinds'
import { compareOrder, type Ordered } from '../candidates/order'
import { answeredWithin, stillToCome } from '../chance/response'
import type { WaveCandidate, WaveInput, WavePlan } from './contract'
import { addHoursWithin, type Hours, hoursWithin, isWithin, nextWithin } from './hours'
import { ASKS_14_CAP, asks14Limit, HARD_LIMITS, OPEN_ASKS_CAP } from './limits'
import { AFTER_DEADLINE, PACES, type Pace } from './pace'

const AWAKE: Hours = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour]

export const T = {
  hours: 8,
  fu: 1,
  fn: 1,
  fr: 1,
  force: 0,
  minP: 0,
  late: 1,
  windowShrink: 0,
  pow: 1,
  short: 0,
}

function sendingHours(input: WaveInput): Hours {
  if (input.request.urgency === 'urgent') return AWAKE
  return [Math.max(AWAKE[0], input.sendingHours[0]), Math.min(AWAKE[1], input.sendingHours[1])]
}

function mayBeAsked(who: WaveCandidate, urgency: Urgency, wave: number): boolean {
  const cap = ASKS_14_CAP[urgency] + (wave >= 3 ? 1 : 0)
  return who.openAsks < OPEN_ASKS_CAP[urgency] && who.asks14 < Math.min(cap, asks14Limit(who.asks14Limit))
}

export function planWave(input: WaveInput, paces: Readonly<Record<Urgency, Pace>> = PACES): WavePlan {
  const { now, timeZone, request, trigger } = input
  const hours = sendingHours(input)
  if (!isWithin(now, hours, timeZone))
    return { ask: [], lookAgainAt: nextWithin(now, hours, timeZone), outcome: 'waiting', wave: request.wave }

  const late = now >= request.deadline
  const pace = late && T.late ? AFTER_DEADLINE : paces[request.urgency]
  const wave = trigger === 'declined' ? Math.max(1, request.wave) : request.wave + 1
  const total = hoursWithin(request.createdAt, request.deadline, AWAKE, timeZone)
  const left = hoursWithin(now, request.deadline, AWAKE, timeZone)
  const gone = total > 0 ? (1 - left / total) ** T.pow : 1
  const wanted = pace.wanted[0] + (pace.wanted[1] - pace.wanted[0]) * gone
  const horizon = late ? T.hours : Math.min(left, T.hours)

  const fairness = request.urgency === 'urgent' ? T.fu : request.urgency === 'normal' ? T.fn : T.fr
  const already = new Set(input.openAsks.map((ask) => ask.volunteer))
  let miss = 1
  for (const ask of input.openAsks) {
    const silent = hoursWithin(ask.askedAt, now, AWAKE, timeZone)
    miss *= 1 - stillToCome(ask.probability, silent, horizon)
  }
  const queue = input.candidates
    .filter((who) => !already.has(who.volunteer) && mayBeAsked(who, request.urgency, wave))
    .filter((who) => who.probability >= T.minP || request.urgency === 'urgent')
    .map((who): Ordered => ({ ...who, id: who.volunteer }))
    .toSorted((a, b) => compareOrder(a, b, fairness))

  const ask: string[] = []
  const first = trigger === 'declined' ? T.force & 1 : T.force >> 1
  for (const who of queue) {
    if (ask.length >= pace.mostPerWave || (ask.length >= first && 1 - miss >= wanted)) break
    ask.push(who.id)
    miss *= 1 - who.probability * answeredWithin(horizon)
  }
  const later = nextWithin(addHoursWithin(now, pace.windowHours, AWAKE, timeZone), hours, timeZone)
  if (ask.length > 0) return { ask, lookAgainAt: later, outcome: 'asked', wave }
  const exhausted = queue.length === 0
  return {
    ask,
    lookAgainAt: exhausted && input.openAsks.length === 0 ? null : later,
    outcome: exhausted ? 'short' : 'waiting',
    wave,
  }
}

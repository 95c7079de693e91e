import { compareOrder, type Ordered } from '../candidates/order'
import { explored } from '../chance/exploration'
import { answeredWithin, stillToCome } from '../chance/response'
import type { WaveCandidate, WaveInput, WavePlan } from './contract'
import { addHoursWithin, type Hours, hoursWithin, isWithin, nextWithin } from './hours'
import { ASKS_14_CAP, asks14Limit, HARD_LIMITS, OPEN_ASKS_CAP } from './limits'
import { AFTER_DEADLINE, HASTE, HORIZON_HOURS, LEAST_CHANCE, PACES } from './pace'

const AWAKE: Hours = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour]

/** Hours of the day, [from, to), in which this request may ask: a little wider when it is urgent. */
export function sendingHours(input: WaveInput): Hours {
  if (input.request.urgency === 'urgent') return AWAKE
  return [Math.max(AWAKE[0], input.sendingHours[0]), Math.min(AWAKE[1], input.sendingHours[1])]
}

/** What this moment asks for: which pace, which chance of a yes, and within how many awake hours. */
function demand({ now, timeZone, request }: WaveInput) {
  if (now >= request.deadline)
    return { pace: AFTER_DEADLINE, wanted: AFTER_DEADLINE.wanted[0], horizon: HORIZON_HOURS }
  const pace = PACES[request.urgency]
  const total = hoursWithin(request.createdAt, request.deadline, AWAKE, timeZone)
  const left = hoursWithin(now, request.deadline, AWAKE, timeZone)
  const gone = total > 0 ? Math.max(0, 1 - left / total) : 1
  const wanted = pace.wanted[0] + (pace.wanted[1] - pace.wanted[0]) * gone ** HASTE
  return { pace, wanted, horizon: Math.min(left, HORIZON_HOURS) }
}

/** Chance that none of the open asks brings a yes within the horizon. */
function missOf(input: WaveInput, horizon: number): number {
  return input.openAsks.reduce((miss, ask) => {
    const silent = hoursWithin(ask.askedAt, input.now, AWAKE, input.timeZone)
    return miss * (1 - stillToCome(ask.probability, silent, horizon))
  }, 1)
}

/** Everyone who may be asked now, best first; by lot, once in twenty, somebody else comes first. */
function queueOf(input: WaveInput, wave: number): Ordered[] {
  const { urgency, id } = input.request
  const already = new Set(input.openAsks.map((ask) => ask.volunteer))
  const cap = ASKS_14_CAP[urgency] + (wave >= 3 ? 1 : 0)
  const mayBeAsked = (who: WaveCandidate) =>
    !already.has(who.volunteer) &&
    who.openAsks < OPEN_ASKS_CAP[urgency] &&
    who.asks14 < Math.min(cap, asks14Limit(who.asks14Limit))
  const all = input.candidates.filter(mayBeAsked).map((who): Ordered => ({ ...who, id: who.volunteer }))
  if (urgency === 'urgent') return all.sort(compareOrder)
  const queue = all.filter((who) => who.probability >= LEAST_CHANCE).sort(compareOrder)
  const drawn = explored(
    id,
    all.length,
    all.map((who) => who.id),
  )
  const byLot = all.find((who) => who.id === drawn)
  return byLot === undefined ? queue : [byLot, ...queue.filter((who) => who !== byLot)]
}

/**
 * Who is asked now for one request, and when to look again. Asks go out one after another while there is time and
 * side by side when there is not: the open asks together must hold a chance of a yes that rises towards the
 * deadline. A silence fades (`stillToCome`), so the next neighbour is asked sooner after an unlikely ask.
 *
 * Hard promises: three open asks and nine asks in 14 days at most for anyone, or the volunteer's own lower limit;
 * nobody between 22:00 and 08:00; nobody twice for one request. The same input gives the same plan.
 * @example a normal request at noon, nobody asked yet: { ask: ['v1'], outcome: 'asked', wave: 1, lookAgainAt: 12:45 }
 */
export function planWave(input: WaveInput): WavePlan {
  const { now, timeZone, request } = input
  const hours = sendingHours(input)
  if (!isWithin(now, hours, timeZone))
    return { ask: [], lookAgainAt: nextWithin(now, hours, timeZone), outcome: 'waiting', wave: request.wave }

  const { pace, wanted, horizon } = demand(input)
  const wave = input.trigger === 'declined' ? Math.max(1, request.wave) : request.wave + 1
  const queue = queueOf(input, wave)
  let miss = missOf(input, horizon)
  const ask: string[] = []
  for (const who of queue) {
    if (ask.length >= pace.mostPerWave || 1 - miss >= wanted) break
    ask.push(who.id)
    miss *= 1 - who.probability * answeredWithin(horizon)
  }
  const later = nextWithin(addHoursWithin(now, pace.windowHours, AWAKE, timeZone), hours, timeZone)
  if (ask.length > 0) return { ask, lookAgainAt: later, outcome: 'asked', wave }
  if (queue.length > 0) return { ask, lookAgainAt: later, outcome: 'waiting', wave }
  return { ask, lookAgainAt: input.openAsks.length > 0 ? later : null, outcome: 'short', wave }
}

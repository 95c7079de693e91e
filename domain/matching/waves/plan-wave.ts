import { askCost, compareOrder, type Ordered } from '../candidates/order'
import { explored } from '../chance/exploration'
import { ASKS_14_CAP, asks14Limit, OPEN_ASKS_CAP } from '../eligibility/limits'
import type { WaveCandidate, WaveInput, WavePlan } from './contract'
import { AWAKE, HEAD_START, hasHeadStart } from './head-start'
import { addHoursWithin, type Hours, hoursWithin, isWithin, nextWithin } from './hours'
import { AFTER_DEADLINE, PATIENCE, SHORTEST_WAIT_HOURS, type Worth, worthAt } from './pace'
import { type Pending, planAhead } from './plan-ahead'

/** Moments at which a plan may ask, in awake hours from now: close together at first, since it is soon made anew. */
const MOMENTS = [0, 0.25, 0.5, 0.8, 1.2, 1.7, 2.3, 3, 4, 5, 6.5, 8, 10, 12, 14, 17, 20, 24, 28, 33, 38, 43]
/** So many moments when there is less time than `SHORT_HOURS`. */
const SHORT_MOMENTS = 14
const SHORT_HOURS = 5

/**
 * Hours of the day, [from, to), in which this request may ask: a little wider when it is urgent.
 *
 * @example sendingHours(an urgent request in a city that asks from 9 to 20) // → [8, 22]
 */
export function sendingHours(input: WaveInput): Hours {
  if (input.request.urgency === 'urgent') return AWAKE
  return [Math.max(AWAKE[0], input.sendingHours[0]), Math.min(AWAKE[1], input.sendingHours[1])]
}

/** Everyone who may be asked now, best first. */
function queueOf(input: WaveInput, wave: number): Ordered[] {
  const { urgency } = input.request
  const already = new Set(input.openAsks.map((ask) => ask.volunteer))
  const cap = ASKS_14_CAP[urgency] + (wave >= 3 ? 1 : 0)
  const mayBeAsked = (who: WaveCandidate) =>
    !already.has(who.volunteer) &&
    who.openAsks < OPEN_ASKS_CAP[urgency] &&
    who.asks14 < Math.min(cap, asks14Limit(who.asks14Limit))
  return input.candidates
    .filter(mayBeAsked)
    .map(
      (who): Ordered => ({
        ...who,
        id: who.volunteer,
        asks30: who.asks30 ?? who.asks14,
        visits90: who.visits90 ?? who.visits28,
      }),
    )
    .sort(compareOrder)
}

/**
 * The first so many; by lot, once in twenty, somebody else comes first. Urgent needs draw no lots, and before who came
 * last goes nobody.
 */
function firstOf(queue: readonly Ordered[], many: number, { request }: WaveInput): string[] {
  const ids = queue.map((who) => who.id)
  if (queue[0]?.cameLast) return ids.slice(0, many)
  // The lot must not hang on the order, which changes with every answer elsewhere.
  const drawn = request.urgency === 'urgent' ? null : explored(request.id, ids.length, ids.toSorted())
  const line = drawn === null ? ids : [drawn, ...ids.filter((id) => id !== drawn)]
  return line.slice(0, many)
}

function momentsUntil(input: WaveInput, hours: Hours, hoursLeft: number): number[] {
  if (hoursLeft < SHORT_HOURS)
    return Array.from({ length: SHORT_MOMENTS }, (_, k) => (hoursLeft * k) / SHORT_MOMENTS)
  const moments = MOMENTS.filter((moment) => moment < 0.98 * hoursLeft)
  if (hours[0] === AWAKE[0] && hours[1] === AWAKE[1]) return moments
  const { now, timeZone } = input
  return moments.filter((moment) => isWithin(addHoursWithin(now, moment, AWAKE, timeZone), hours, timeZone))
}

/** Whether the first wave goes to the neighbour of last time and to nobody beside them. */
function goesAlone({ now, timeZone, request, openAsks }: WaveInput, queue: readonly Ordered[], wave: number) {
  if (wave > 1 || openAsks.length > 0 || !queue[0]?.cameLast) return false
  return hasHeadStart(request, now, timeZone)
}

/** How many to ask now, and in how many awake hours to look again. */
function howMany(
  input: WaveInput,
  hours: Hours,
  queue: readonly Ordered[],
  { inTime, lateYes }: Worth,
): { many: number; wait: number } {
  const { now, timeZone, request } = input
  const pending = input.openAsks.map(
    (ask): Pending => ({
      probability: ask.probability,
      silentHours: hoursWithin(ask.askedAt, now, AWAKE, timeZone),
    }),
  )
  if (now >= request.deadline) {
    const { windowHours, leastChance } = AFTER_DEADLINE
    const quiet = pending.every((ask) => ask.silentHours >= windowHours)
    const likely = (queue[0]?.probability ?? 0) >= leastChance
    return { many: quiet && likely ? 1 : 0, wait: windowHours }
  }
  const hoursLeft = hoursWithin(now, request.deadline, AWAKE, timeZone)
  const horizon = hoursLeft * PATIENCE[request.urgency]
  const moments = momentsUntil(input, hours, horizon)
  const prospects = queue.map((who) => ({
    probability: who.probability,
    price: askCost(who) + lateYes * who.probability,
  }))
  const plan = planAhead(moments, horizon, pending, prospects, inTime)
  const later = plan.findIndex((at) => at > 0)
  const many = later < 0 ? plan.length : later
  const next = moments[plan[many] ?? moments.length] ?? hoursLeft
  return { many, wait: Math.max(SHORTEST_WAIT_HOURS, Math.min(next, hoursLeft)) }
}

/**
 * Who is asked now for one request, and when to look again. The plan looks ahead to the deadline: it weighs what
 * every further ask costs the people asked against what it adds to the chance of help in time, and asks now only
 * those for whom waiting is worse. It is made anew after every answer and at its own next moment, so a relaxed
 * need goes from one neighbour to the next and an urgent one to several side by side.
 *
 * Hard promises: three open asks and nine asks in 14 days at most for anyone, or the volunteer's own lower limit;
 * nobody between 22:00 and 08:00; nobody twice for one request. Who came last time is asked first, and when it is not
 * urgent a while alone. The same input gives the same plan.
 * @example a normal request at noon, nobody asked yet: { ask: ['v1'], outcome: 'asked', wave: 1, lookAgainAt: 14:18 }
 */
export function planWave(input: WaveInput): WavePlan {
  return planWaveAt(input, worthAt(input.pace ?? 'usual', input.request.urgency))
}

/**
 * The same for any worth of help: what lies between the paces of a city.
 *
 * @example planWaveAt(input, worthTimes(4, 'normal')) // → asks at least as many as planWave(input)
 */
export function planWaveAt(input: WaveInput, worth: Worth): WavePlan {
  const { now, timeZone, request } = input
  const hours = sendingHours(input)
  if (!isWithin(now, hours, timeZone))
    return { ask: [], lookAgainAt: nextWithin(now, hours, timeZone), outcome: 'waiting', wave: request.wave }

  const wave = input.trigger === 'declined' ? Math.max(1, request.wave) : request.wave + 1
  const queue = queueOf(input, wave)
  const alone = goesAlone(input, queue, wave)
  const { many, wait } = alone ? { many: 1, wait: HEAD_START.hours } : howMany(input, hours, queue, worth)
  const ask = firstOf(queue, many, input)
  const later = nextWithin(addHoursWithin(now, wait, AWAKE, timeZone), hours, timeZone)
  if (ask.length > 0) return { ask, lookAgainAt: later, outcome: 'asked', wave, ...(alone ? { alone } : {}) }
  if (queue.length > 0) return { ask, lookAgainAt: later, outcome: 'waiting', wave }
  return { ask, lookAgainAt: input.openAsks.length > 0 ? later : null, outcome: 'short', wave }
}

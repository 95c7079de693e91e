import type { Urgency } from '../help-request/kinds'
import { atLocalHour, CITY_TIME_ZONE, DAY, HOUR, localDate, localTime, MINUTE } from '../kernel/time'
import type { OpenAsk, WaveCandidate, WaveInput, WavePlan } from '../matching/waves/contract'
import { isWithin } from '../matching/waves/hours'
import { AFTER_DEADLINE } from '../matching/waves/pace'
import { planWave, sendingHours } from '../matching/waves/plan-wave'
import type { CityPractice } from '../practice/practice'
import { isQuietDay, sendingMoment } from './expiry'
import { alarmAt } from './nobody-found'

/** One look at a request that is seeking. All moments in epoch milliseconds. */
export interface Look {
  readonly now: number
  /** In the demo nobody is real, and whoever tries it at night must see the whole journey. */
  readonly neverNight: boolean
  readonly practice: CityPractice
  readonly trigger: WaveInput['trigger']
  readonly request: {
    readonly id: string
    readonly urgency: Urgency
    readonly createdAt: number
    readonly deadline: number | null
    readonly wave: number
  }
  /** Since when this line is asked: the last time that somebody chose. */
  readonly since: number
  readonly openAsks: readonly OpenAsk[]
  /** Who stands in line and may still be asked, in the order that was chosen. */
  readonly candidates: readonly WaveCandidate[]
  /**
   * How many open asks a person decided on; the plan never asks fewer, except at night, on a quiet day, and while the
   * neighbour of last time is asked alone.
   */
  readonly atOnce: number
  /** Who comes first was decided for a whole round; the plan only says how many. */
  readonly firstInLine: boolean
}

export interface Step {
  readonly ask: readonly string[]
  readonly wave: number
  /** When to look again; null when nobody can answer any more and the request comes back at once. */
  readonly lookAgainAt: number | null
  /** The neighbour of last time was asked alone: at the next look the others are, as if that one had said no. */
  readonly alone: boolean
  /** The coordinator hears now that nobody said yes yet, and by when something must be done. */
  readonly alarm: { readonly before: number } | null
}

/** The moment by which asking is planned: in the demo always at least morning. */
function askingMoment({ now, neverNight, practice }: Look): number {
  const [from, to] = practice.asking.hours
  const { hour } = localTime(now)
  return !neverNight || (hour >= from && hour < to) ? now : atLocalHour(localDate(now), from + 1)
}

/** On a quiet day only urgent requests ask anybody; in the demo every day is a day to try it. */
const restsOn = (moment: number, { neverNight, request, practice }: Look): boolean =>
  !neverNight && request.urgency !== 'urgent' && isQuietDay(localDate(moment), practice.asking)

function waveInput(look: Look): WaveInput {
  const { practice, request, openAsks, candidates, trigger } = look
  const now = askingMoment(look)
  return {
    now,
    timeZone: CITY_TIME_ZONE,
    sendingHours: practice.asking.hours,
    pace: practice.pace,
    trigger,
    request: {
      ...request,
      createdAt: Math.min(request.createdAt, now),
      deadline: request.deadline ?? now + practice.terms.soonDays * DAY,
    },
    openAsks: openAsks.map((one) => ({ ...one, askedAt: Math.min(one.askedAt, now) })),
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

/**
 * Whom the plan asks counts towards how many were decided on, also when a lot put somebody else first. While the
 * neighbour of last time is asked alone, nobody stands beside them.
 */
function chosenBy(plan: WavePlan, { candidates, openAsks, atOnce, firstInLine }: Look): readonly string[] {
  if (plan.alone && !firstInLine) return plan.ask
  const wanted = Math.max(0, atOnce - openAsks.length, firstInLine ? plan.ask.length : 0)
  const planned = firstInLine ? [] : plan.ask
  const others = candidates.map((one) => one.volunteer).filter((one) => !planned.includes(one))
  return [...planned, ...others.slice(0, Math.max(0, wanted - planned.length))]
}

/**
 * What happens to a request that is seeking when it is looked at: who is asked now, when it is looked at again, and
 * whether the coordinator must hear that nobody was found yet. There is always a next look, or it comes back to the
 * coordinator; nobody is asked outside of the hours of the city and of the request.
 *
 * @example a normal request on Tuesday noon, five in line, two wanted: { ask: ['v1', 'v2'], lookAgainAt: 14:18, … }
 */
export function nextStep(look: Look): Step {
  const { now, request, practice, openAsks } = look
  const input = waveInput(look)
  const rests = restsOn(now, look)
  const plan = rests ? waitingPlan(input) : planWave(input)
  const quiet = rests || !isWithin(input.now, sendingHours(input), input.timeZone)
  const ask = quiet ? [] : chosenBy(plan, look)
  const { wave } = plan
  if (plan.outcome === 'short' && openAsks.length + ask.length === 0)
    return { ask, wave, lookAgainAt: null, alone: false, alarm: null }
  const deadline = request.deadline ?? look.since + practice.terms.soonDays * DAY
  const alarm = alarmAt({ since: look.since, deadline, beyond: AFTER_DEADLINE.windowHours * HOUR }, practice)
  const at = plan.lookAgainAt ?? input.now
  const planned = restsOn(at, look) ? sendingMoment(at, practice.asking) : at
  const wait = Math.min(planned - input.now, alarm > now ? alarm - now : Number.POSITIVE_INFINITY)
  return {
    ask,
    wave,
    lookAgainAt: now + Math.max(MINUTE, wait),
    alone: plan.alone === true && !look.firstInLine,
    alarm: now < alarm ? null : { before: deadline },
  }
}

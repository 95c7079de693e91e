import type { Urgency } from '@/domain/help-request/kinds'
import { ASKS_14_CAP, HARD_LIMITS, OPEN_ASKS_CAP } from '@/domain/matching/eligibility/limits'
import type { WaveInput, WavePlan } from '@/domain/matching/waves/contract'
import { addHoursWithin, isWithin, nextWithin } from '@/domain/matching/waves/hours'
import type { Policy } from './scene'

const AWAKE = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour] as const

/** How many are asked in each wave, and how many awake hours lie between two. */
export type EqualWaves = Readonly<Record<Urgency, readonly [size: number, hours: number]>>

/**
 * The plain reference: whoever most likely says yes comes first, whatever was asked of them before (but for the limits
 * that protect everybody), in waves of equal size at equal distances. A no changes nothing.
 */
export function plainWaves(waves: EqualWaves): Policy {
  return ({ now, timeZone, request, trigger, candidates }: WaveInput): WavePlan => {
    const { urgency, createdAt, wave } = request
    const [size, hours] = waves[urgency]
    const next = nextWithin(addHoursWithin(createdAt, hours * wave, AWAKE, timeZone), AWAKE, timeZone)
    if (!isWithin(now, AWAKE, timeZone) || (trigger === 'declined' && now < next))
      return {
        ask: [],
        lookAgainAt: next > now ? next : nextWithin(now, AWAKE, timeZone),
        outcome: 'waiting',
        wave,
      }
    const ask = candidates
      .filter((who) => who.openAsks < OPEN_ASKS_CAP[urgency] && who.asks14 < ASKS_14_CAP[urgency])
      .toSorted((a, b) => b.probability - a.probability)
      .slice(0, size)
      .map((who) => who.volunteer)
    const lookAgainAt = addHoursWithin(now, hours, AWAKE, timeZone)
    return { ask, lookAgainAt, outcome: ask.length > 0 ? 'asked' : 'short', wave: wave + 1 }
  }
}

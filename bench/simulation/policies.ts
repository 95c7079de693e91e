import { DAY } from '@/domain/kernel/time'
import type { WaveInput, WavePlan } from '@/domain/matching/waves/contract'
import { isWithin, nextWithin } from '@/domain/matching/waves/hours'
import { planWave } from '@/domain/matching/waves/plan-wave'
import { leanWaves } from './lean'
import type { Policy } from './scene'

/** What peers do: so many of the nearest, then wait a day. Who asks one at a time goes on after a no. */
function nearest(many: number): Policy {
  return (input: WaveInput): WavePlan => {
    const { now, timeZone, sendingHours, request } = input
    const opens = isWithin(now, sendingHours, timeZone) ? now : nextWithin(now, sendingHours, timeZone)
    const next = nextWithin(request.createdAt + request.wave * DAY, sendingHours, timeZone)
    if (opens > now || (input.trigger === 'declined' && many > 1 && now < next))
      return { ask: [], lookAgainAt: Math.max(opens, next), outcome: 'waiting', wave: request.wave }
    const ask = input.candidates
      .toSorted((a, b) => a.walkMetres - b.walkMetres)
      .slice(0, many)
      .map((who) => who.volunteer)
    const wave = request.wave + (input.trigger === 'declined' ? 0 : 1)
    const later = nextWithin(Math.max(now + 1, request.createdAt + wave * DAY), sendingHours, timeZone)
    return { ask, lookAgainAt: later, outcome: ask.length > 0 ? 'asked' : 'short', wave }
  }
}

export const POLICIES = {
  nearest: nearest(1),
  five: nearest(5),
  broadcast: nearest(Number.POSITIVE_INFINITY),
  lean: leanWaves,
  ours: planWave,
} as const satisfies Record<string, Policy>

export type PolicyName = keyof typeof POLICIES

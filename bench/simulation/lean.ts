import type { Urgency } from '@/domain/help-request/kinds'
import { HOUR } from '@/domain/kernel/time'
import { answeredWithin, stillToCome } from '@/domain/matching/chance/response'
import type { WaveInput, WavePlan } from '@/domain/matching/waves/contract'
import { addHoursWithin, hoursWithin, isWithin, nextWithin } from '@/domain/matching/waves/hours'

const AWAKE = [8, 22] as const
const RULES: Readonly<
  Record<Urgency, { window: number; first: number; most: number; wanted: readonly number[]; cap: number }>
> = {
  urgent: { window: 0.75, first: 4, most: 8, wanted: [0.8, 0.9, 0.95], cap: 8 },
  normal: { window: 2.5, first: 1, most: 2, wanted: [0.4, 0.6, 0.8], cap: 6 },
  relaxed: { window: 4, first: 1, most: 1, wanted: [0.2, 0.4, 0.6], cap: 5 },
}

/**
 * The waves from which ours were developed, as a reference: fixed windows, at least one ask per window, a chance
 * wanted per wave. Kept so that the table shows what each later idea brings in the same town.
 */
export function leanWaves(input: WaveInput): WavePlan {
  const { now, timeZone, request, trigger } = input
  if (!isWithin(now, AWAKE, timeZone))
    return { ask: [], lookAgainAt: nextWithin(now, AWAKE, timeZone), outcome: 'waiting', wave: request.wave }
  const old = request.urgency === 'relaxed' && now - request.createdAt > 30 * HOUR
  const urgency = old ? 'normal' : request.urgency
  const rule = RULES[urgency]
  const wave = trigger === 'declined' ? Math.max(1, request.wave) : request.wave + 1
  const first = wave === 1 && trigger === 'created' ? rule.first : 1
  const wanted = rule.wanted[Math.min(wave, 3) - 1] ?? 1
  let miss = 1
  for (const ask of input.openAsks) {
    const silent = hoursWithin(ask.askedAt, now, AWAKE, timeZone)
    miss *= 1 - stillToCome(ask.probability, silent, 2 * rule.window)
  }
  const cost = (who: (typeof input.candidates)[number]) => 1 + 0.35 * who.asks14 + 0.25 * who.visits28
  const queue = input.candidates
    .filter((who) => who.openAsks < (urgency === 'urgent' ? 3 : 2))
    .filter((who) => who.asks14 < rule.cap + (wave >= 3 ? 1 : 0))
    .toSorted((a, b) => b.probability / cost(b) - a.probability / cost(a))
  const ask: string[] = []
  for (const who of queue) {
    if (ask.length >= rule.most || (ask.length >= first && 1 - miss >= wanted)) break
    ask.push(who.volunteer)
    miss *= 1 - who.probability * answeredWithin(2 * rule.window)
  }
  const lookAgainAt = addHoursWithin(now, rule.window, AWAKE, timeZone)
  return { ask, lookAgainAt, outcome: ask.length > 0 ? 'asked' : 'short', wave }
}

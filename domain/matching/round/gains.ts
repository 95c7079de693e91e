import type { Urgency } from '@/domain/help-request/kinds'

/** The integers of a round: what a pair gains, what a visit costs, and when helping beats sparing. */

/** What a yes is worth by how soon the help is needed. */
export const URGENCY_WEIGHT: Readonly<Record<Urgency, number>> = { urgent: 2.5, normal: 1.5, relaxed: 1 }

/** λ of the load cost, in gain points. */
export const FAIRNESS = 150

/**
 * Points for the neighbour who came last time: as much as three tenths of a yes to a relaxed request. With it 97 of a
 * hundred weekly visits keep an available neighbour, at 2.3 points of chance; `npm run bench -- continuity` measures it.
 */
export const CONTINUITY = 3000

/**
 * Marginal cost of each further visit this week: λ·(2·(visits28 + k) − 1), the slope of λ·load².
 *
 * @param fairness λ in gain points; 150 spreads visits, 4000 spreads them at a quarter of the gain
 * @example loadCosts(150, 4, 2) → [1350, 1650]
 */
export function loadCosts(fairness: number, visits28: number, room: number): number[] {
  return Array.from({ length: room }, (_, k) => Math.round(fairness * (2 * (visits28 + k + 1) - 1)))
}

/**
 * The least base value for which helping always beats sparing: no request stays open while a
 * neighbour who may help has room. Without it, a load cost above the value of help drops people silently.
 *
 * @param worstExtra the lowest continuity and moment preference together; only negative ones matter
 * @example baseValue(4350, 0, 1) → 4351: the dearest visit costs 4350, every urgency weighs at least 1
 */
export function baseValue(dearestVisit: number, worstExtra: number, leastUrgency: number): number {
  return Math.ceil((dearestVisit + 1 - Math.min(0, worstExtra)) / leastUrgency)
}

/**
 * B·urgency + 10000·urgency·chance + extras, in whole points.
 *
 * @example pairGain(1000, 2.5, 0.4, 300) → 12800
 */
export function pairGain(base: number, urgency: number, probability: number, extra: number): number {
  return Math.ceil(base * urgency) + Math.round(10_000 * urgency * probability) + Math.round(extra)
}

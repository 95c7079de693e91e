import { DAY } from '@/domain/kernel/time'
import type { AnswerHistory } from './acceptance'

/**
 * A yes of a year ago counts half. A shorter memory knows too little of anyone: at some five asks a month, one of
 * 90 days reaches 52 % of the skill that a perfect knowledge of people would have, this one 58 %.
 */
export const HALF_LIFE_DAYS = 365
/**
 * Share of all answers that have come when an ask is recalled, for when it is not known how long it stood open.
 * Measured in the simulated town: .66.
 */
export const RECALLED_EXPOSURE = 0.66

/**
 * How an ask ended for the person asked. `excused` is a no that says nothing of the person: the moment, a full
 * week, too far (see `countsAgainst` in domain/offer). `recalled` ended before there was an answer.
 */
export type AskOutcome = 'accepted' | 'declined' | 'excused' | 'silent' | 'recalled'

export interface PastAsk {
  readonly askedAt: number
  /** `Chance.baseline` at the time of asking. */
  readonly baseline: number
  readonly outcome: AskOutcome
  /** Of a recalled ask, the share of answers that come within the time it stood open: F(t). */
  readonly exposure?: number
}

/**
 * How much of the expected yes an ended ask adds: none when it says nothing about the person.
 *
 * @example expectedShare('declined') // → 1; expectedShare('excused') // → 0
 */
export function expectedShare(outcome: AskOutcome, exposure = RECALLED_EXPOSURE): number {
  if (outcome === 'excused') return 0
  return outcome === 'recalled' ? exposure : 1
}

/**
 * @example after a year decay({ observedAccepts: 1, expectedAccepts: 0.3 }, 365) // → half of both
 */
export function decay(history: AnswerHistory, days: number): AnswerHistory {
  const factor = 0.5 ** (days / HALF_LIFE_DAYS)
  return {
    observedAccepts: history.observedAccepts * factor,
    expectedAccepts: history.expectedAccepts * factor,
  }
}

/**
 * The decayed history of one person. A recalled ask counts only for the time it stood open.
 * @param now epoch milliseconds
 * @example a yes 365 days ago at baseline 0.3: { observedAccepts: 0.5, expectedAccepts: 0.15 }
 */
export function answerHistory(asks: readonly PastAsk[], now: number): AnswerHistory {
  let observedAccepts = 0
  let expectedAccepts = 0
  for (const ask of asks) {
    const weight = 0.5 ** ((now - ask.askedAt) / DAY / HALF_LIFE_DAYS)
    if (ask.outcome === 'accepted') observedAccepts += weight
    expectedAccepts += weight * ask.baseline * expectedShare(ask.outcome, ask.exposure)
  }
  return { observedAccepts, expectedAccepts }
}

import { DAY, localDate } from '../kernel/time'
import { onOpenDay } from '../practice/calendar'
import type { CityPractice } from '../practice/practice'

/** Four questions by telephone, two minutes. Practice: docs/practice.md, "Matches". */
export const REVIEW_QUESTIONS = ['resident', 'neighbour', 'rhythm', 'limits'] as const
export const REVIEW_ANSWERS = ['good', 'mixed', 'bad'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

export const REVIEW_OUTCOMES = ['continue', 'change', 'end'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** Days until we call again: what goes well is asked every three months, a change after four weeks. */
const AGAIN_AFTER_DAYS: Readonly<Record<ReviewOutcome, number>> = { continue: 91, change: 28, end: 7 }

/**
 * A call that was made, today or before.
 *
 * @example mayReviewOn('2026-12-26', Christmas Day 2026) // → false: nobody has called tomorrow
 */
export const mayReviewOn = (isoDate: string, now: number): boolean => isoDate <= localDate(now)

/**
 * When we call again, in epoch milliseconds, on a day on which the city works.
 *
 * @example nextReview('continue', 1 June 2026, practice) // → 31 August 2026
 */
export const nextReview = (outcome: ReviewOutcome, now: number, practice: CityPractice): number =>
  onOpenDay(practice, now + AGAIN_AFTER_DAYS[outcome] * DAY)

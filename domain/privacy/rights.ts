import { DAY } from '../kernel/time'
import { workingDayEnd } from '../practice/calendar'
import type { CityPractice } from '../practice/practice'

/** What a person may ask about the own data: art. 15, 16, 18 and 17 GDPR. */
export const DATA_QUESTIONS = ['access', 'correction', 'restriction', 'erasure'] as const
export type DataQuestion = (typeof DATA_QUESTIONS)[number]

/** Asked, then made sure that it is that person, then answered. */
export const QUESTION_STATES = ['asked', 'identified', 'done', 'refused'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

export const ASKED_HOW = ['self', 'phone', 'in_person', 'mail', 'letter'] as const
export type AskedHow = (typeof ASKED_HOW)[number]

/** How staff made sure. Called back at the number that we knew already, not at the one that was given. */
export const IDENTIFIED_HOW = ['called_back', 'in_person', 'paper'] as const
export type IdentifiedHow = (typeof IDENTIFIED_HOW)[number]

/** The law gives a month. */
const LAW = 28 * DAY
const OURS = 10

/**
 * By when a question about the own data is answered, in epoch milliseconds: ten working days, and never later than the
 * law allows.
 *
 * @example answerDue(Monday 1 June 2026 10:00, practice) // → Monday 15 June 2026, closing time
 */
export const answerDue = (now: number, practice: CityPractice): number =>
  Math.min(workingDayEnd(practice, now, OURS), now + LAW)

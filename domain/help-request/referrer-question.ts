import { DAY } from '../kernel/time'

/** What we may ask whoever passed a request on; `own` is one line of ours. */
export const REFERRER_QUESTIONS = ['still_wanted', 'reached', 'own'] as const
export type ReferrerQuestion = (typeof REFERRER_QUESTIONS)[number]

export const REFERRER_ANSWERS = ['yes', 'no', 'unsure'] as const
export type ReferrerAnswer = (typeof REFERRER_ANSWERS)[number]

/** How the link stands: it can be answered, it was, or it is too late. */
export const QUESTION_STAGES = ['open', 'answered', 'over'] as const
export type QuestionStage = (typeof QUESTION_STAGES)[number]

const OPEN_DAYS = 7

/**
 * Until when the link takes an answer, in epoch milliseconds: seven days.
 *
 * @example questionEnds(Date.UTC(2026, 5, 8)) // → Date.UTC(2026, 5, 15)
 */
export const questionEnds = (askedAt: number): number => askedAt + OPEN_DAYS * DAY

/**
 * Why somebody must look after an answer: the word of a duty and of a line in the history.
 *
 * @example answerReason('yes') // → 'referrer-yes'
 */
export const answerReason = (answer: ReferrerAnswer) => `referrer-${answer}` as const

import { ASK_COST } from '../matching/candidates/order'

/** What a quarter of a year asked tells what the next four weeks will. */
export const LOOKED_BACK_DAYS = 91
const AHEAD_DAYS = 28

/** Below this many no figure is told: it would be about people whom somebody knows. */
export const LEAST_TOLD = 5

/** Before a city has so many answers of its own, one ask in four is taken for a yes. */
const LEAST_ASKS = 20
const USUAL_YES = 0.25
const LEAST_YES = 0.05

/**
 * How many requests one neighbour takes on in four weeks when nobody is asked more often than is easy: by how often a
 * neighbour of this city says yes. What they took on lately would say how much was asked, not how much they can do.
 *
 * @param asks asks that ended in the days looked back, with a yes, a no or silence
 * @example takenOnEach(30, 100) // → 0.84
 * @example takenOnEach(0, 0) // → 0.7
 */
export function takenOnEach(yeses: number, asks: number): number {
  const yes = asks < LEAST_ASKS ? USUAL_YES : Math.max(LEAST_YES, yeses / asks)
  return (ASK_COST.freeAsks30 * yes * AHEAD_DAYS) / 30
}

interface Figures {
  /** Requests for one kind of help in one quarter, in the days looked back. */
  readonly asked: number
  /** Neighbours there who do it; who does three kinds counts for a third. */
  readonly shares: number
}

export interface RecruitmentNeed {
  /** Requests to be expected in four weeks. */
  readonly expected: number
  /** Neighbours who must be found; null where too few asked to say anything. */
  readonly toFind: number | null
}

/**
 * Expected demand against what the neighbours who are there take on, for one kind of help in one quarter.
 *
 * @param each of `takenOnEach`
 * @example recruitmentNeed({ asked: 26, shares: 2 }, 2) // → { expected: 8, toFind: 2 }
 * @example recruitmentNeed({ asked: 3, shares: 0 }, 2) // → { expected: 1, toFind: null }
 */
export function recruitmentNeed({ asked, shares }: Figures, each: number): RecruitmentNeed {
  const expected = (asked * AHEAD_DAYS) / LOOKED_BACK_DAYS
  const short = Math.max(0, Math.ceil(expected / each - shares))
  return { expected: Math.round(expected), toFind: asked < LEAST_TOLD ? null : short }
}

/** A count as it may be told: null for a few, who could be recognised. @example told(0) // → 0 @example told(3) // → null */
export const told = (count: number): number | null => (count > 0 && count < LEAST_TOLD ? null : count)

/** What a quarter of a year asked tells what the next four weeks will. */
export const LOOKED_BACK_DAYS = 91
const AHEAD_DAYS = 28

/** Below this many no figure is told: it would be about people whom somebody knows. */
export const LEAST_TOLD = 5

/** A neighbour takes on at least so much in four weeks, whatever a quiet season says: one request in two months. */
const LEAST_EACH = 0.5

/**
 * How many requests one neighbour who helps takes on in four weeks, from the city's own figures.
 *
 * @param taken requests that were taken on in the days looked back
 * @param helpers how many neighbours took them
 * @example takenOnEach(39, 6) // → 2
 * @example takenOnEach(0, 0) // → 1: nobody helped yet
 */
export const takenOnEach = (taken: number, helpers: number): number =>
  helpers === 0 ? 1 : Math.max(LEAST_EACH, ((taken / helpers) * AHEAD_DAYS) / LOOKED_BACK_DAYS)

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

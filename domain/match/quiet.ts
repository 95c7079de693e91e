import { DAY, HOUR } from '../kernel/time'

const WEEK = 7 * DAY
/** Help without a fixed moment: by then the two have agreed on one, and we ask how it was. */
const USUALLY_WITHIN = 48 * HOUR

interface Once {
  /** When it was approved, or the neighbour said yes to a change of it. */
  readonly approvedAt: Date
  readonly visitEnds: Date | null
  readonly firstContactAt: Date | null
}

/**
 * When help for once ends by itself, in epoch milliseconds: a week after we asked how it was and heard nothing. From
 * then on nobody sees the address any more.
 *
 * @example endsByItself({ approvedAt: Monday, visitEnds: Thursday, firstContactAt: null }) // → Thursday a week later
 */
export function endsByItself({ approvedAt, visitEnds, firstContactAt }: Once): number {
  const asked = visitEnds?.getTime() ?? approvedAt.getTime() + USUALLY_WITHIN
  return Math.max(asked, firstContactAt?.getTime() ?? 0) + WEEK
}

/** What is done stands open this long for a last word, in milliseconds. */
export const LAST_WORD = WEEK

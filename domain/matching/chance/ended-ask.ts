import type { PairFacts } from './acceptance'
import { type AskOutcome, expectedShare } from './history'
import type { Example } from './refit'
import { answeredWithin } from './response'

/** What was known of a pair when the ask went out. Never who somebody is: no age, gender, origin or words. */
export interface AskedFacts extends PairFacts {
  /** The person's history ratio at that time; see `historyRatio`. */
  readonly ratio: number
}

export interface EndedAsk {
  readonly asked: AskedFacts
  readonly outcome: AskOutcome
  /** Hours that people are awake, between the ask and its end. */
  readonly openHours: number
}

/** An ask that was open so shortly that hardly anybody would have answered teaches nothing. */
const LEAST_EXPOSURE = 0.02

/**
 * What an ended ask teaches; null when it says nothing of the chance. A no because of the week or the distance of
 * the moment is no answer, and an ask that was taken back counts for the share of answers that come in that time.
 * @example recalled after 1.2 awake hours, ratio 1: { pair, ratio: 0.5, yes: false }
 */
export function exampleOf({ asked, outcome, openHours }: EndedAsk): Example | null {
  const exposure = expectedShare(outcome, answeredWithin(openHours))
  if (exposure < LEAST_EXPOSURE) return null
  const { ratio, ...pair } = asked
  return { pair, ratio: ratio * exposure, yes: outcome === 'accepted' }
}

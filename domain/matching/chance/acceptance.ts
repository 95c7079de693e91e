import {
  CHANCE_BOUNDS,
  type Coefficients,
  DEFAULT_COEFFICIENTS,
  FARTHEST_METRES,
  PRIOR_EXPECTED_ACCEPTS,
  RATIO_BOUNDS,
  REFERENCE_METRES,
} from './coefficients'

export interface PairFacts {
  readonly walkMetres: number
  readonly sharedMotherTongue: boolean
  readonly preferredKindOfHelp: boolean
  readonly helpedBefore: boolean
  /** Weekly slots that both have free. */
  readonly sharedSlots: number
  /** Asks in the last 14 days; visits in the last 28 days. */
  readonly asks14: number
  readonly visits28: number
  /** What both like to talk about, in company; left out where it was not asked yet, and for an errand. */
  readonly sharedTopics?: number
}

export interface AnswerHistory {
  /** Decayed count of yeses, and of the yeses that were to be expected from what was asked. */
  readonly observedAccepts: number
  readonly expectedAccepts: number
}

export const NO_HISTORY: AnswerHistory = { observedAccepts: 0, expectedAccepts: 0 }

export type ReasonKey =
  | 'near'
  | 'far'
  | 'motherTongue'
  | 'preferredKind'
  | 'helpedBefore'
  | 'severalSlots'
  | 'sharedTopic'
  | 'askedLately'
  | 'visitsLately'
  | 'oftenYes'
  | 'seldomYes'

export interface Reason {
  /** Stable key of the sentence `matching.reasons.<key>`, with its values. */
  readonly key: ReasonKey
  readonly values: Readonly<Record<string, string | number>>
  /** Signed effect on the log-odds. */
  readonly effect: number
}

export interface Chance {
  /** 0.01 … 0.95 */
  readonly probability: number
  /** Before the person's own history is applied; expectedAccepts grows by this at every ask. */
  readonly baseline: number
  /** Largest effect first; terms without effect are left out. */
  readonly reasons: readonly Reason[]
}

const clamp = (low: number, high: number, x: number) => Math.min(high, Math.max(low, x))

/** @example sigmoid(0) // → 0.5 */
export const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/**
 * "Said yes 5 times where 2.1 was expected", shrunk towards 1 by a prior of four expected yeses.
 * @example historyRatio({ observedAccepts: 5, expectedAccepts: 2.1 }) === 9 / 6.1
 */
export function historyRatio(history: AnswerHistory): number {
  const ratio =
    (PRIOR_EXPECTED_ACCEPTS + history.observedAccepts) / (PRIOR_EXPECTED_ACCEPTS + history.expectedAccepts)
  return clamp(RATIO_BOUNDS[0], RATIO_BOUNDS[1], ratio)
}

/**
 * The eight features beside the constant, in the order of the coefficients.
 *
 * @example features(a pair 1,000 m apart, all else neutral) // → [0, 0, 0, -0, -0, 0, 0, 0]
 */
export function features(pair: PairFacts): readonly number[] {
  return [
    -(Math.min(Math.max(0, pair.walkMetres), FARTHEST_METRES) - REFERENCE_METRES) / 1_000,
    pair.sharedMotherTongue ? 1 : 0,
    pair.preferredKindOfHelp ? 1 : 0,
    -pair.asks14,
    -pair.visits28,
    pair.helpedBefore ? 1 : 0,
    pair.sharedSlots >= 2 ? 1 : 0,
    (pair.sharedTopics ?? 0) >= 1 ? 1 : 0,
  ]
}

function terms(pair: PairFacts, with_: Coefficients): Reason[] {
  const [kilometres = 0, tongue = 0, preferred = 0, asks = 0, visits = 0, before = 0, slots = 0, topic = 0] =
    features(pair)
  const metres = Math.round(pair.walkMetres)
  return [
    { key: kilometres >= 0 ? 'near' : 'far', values: { metres }, effect: with_.kilometre * kilometres },
    { key: 'motherTongue', values: {}, effect: with_.motherTongue * tongue },
    { key: 'preferredKind', values: {}, effect: with_.preferredKind * preferred },
    { key: 'askedLately', values: { asks: pair.asks14 }, effect: with_.ask14 * asks },
    { key: 'visitsLately', values: { visits: pair.visits28 }, effect: with_.visit28 * visits },
    { key: 'helpedBefore', values: {}, effect: with_.helpedBefore * before },
    { key: 'severalSlots', values: { slots: pair.sharedSlots }, effect: with_.severalSlots * slots },
    { key: 'sharedTopic', values: {}, effect: with_.sharedTopic * topic },
  ]
}

/**
 * The chance without its reasons, for when thousands are weighed at once. Equal to `acceptanceChance`.
 *
 * @example quickChance(pair, NO_HISTORY, using) // → acceptanceChance(pair, NO_HISTORY, using).probability
 */
export function quickChance(pair: PairFacts, history: AnswerHistory, using: Coefficients): number {
  return chanceWith(pair, historyRatio(history), using)
}

/**
 * As `quickChance`, for who is weighed against many and whose ratio is known already.
 * @example chanceWith(pair, 1, using) // → quickChance(pair, NO_HISTORY, using)
 */
export function chanceWith(pair: PairFacts, ratio: number, using: Coefficients): number {
  const beyond = Math.min(Math.max(0, pair.walkMetres), FARTHEST_METRES) - REFERENCE_METRES
  let z = using.base - (using.kilometre * beyond) / 1_000
  if (pair.sharedMotherTongue) z += using.motherTongue
  if (pair.preferredKindOfHelp) z += using.preferredKind
  if (pair.helpedBefore) z += using.helpedBefore
  if (pair.sharedSlots >= 2) z += using.severalSlots
  if ((pair.sharedTopics ?? 0) >= 1) z += using.sharedTopic
  z -= using.ask14 * pair.asks14 + using.visit28 * pair.visits28
  return clamp(CHANCE_BOUNDS[0], CHANCE_BOUNDS[1], sigmoid(z) * ratio)
}

/**
 * The chance that this neighbour says yes to this request when asked now, with its reasons.
 * p = clamp(0.01, 0.95, σ(z) · r): z adds the signed terms, r is the shrunken history.
 * @throws RangeError when a number is not a number
 * @example a neighbour at 400 m, never asked before, all else neutral: z = -1.2 + 0.6 · 0.6 = -0.84, p = 0.30
 */
export function acceptanceChance(
  pair: PairFacts,
  history: AnswerHistory,
  coefficients: Coefficients = DEFAULT_COEFFICIENTS,
): Chance {
  const reasons = terms(pair, coefficients)
  const z = reasons.reduce((sum, term) => sum + term.effect, coefficients.base)
  const baseline = sigmoid(z)
  const ratio = historyRatio(history)
  if (Number.isNaN(baseline * ratio)) throw new RangeError('a fact about this pair is not a number')
  reasons.push({
    key: ratio >= 1 ? 'oftenYes' : 'seldomYes',
    values: { percent: Math.round(100 * Math.abs(ratio - 1)) },
    effect: Math.log(ratio),
  })
  const telling = reasons.filter((reason) => Math.abs(reason.effect) > 1e-9)
  telling.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.key < b.key ? -1 : 1))
  return {
    probability: clamp(CHANCE_BOUNDS[0], CHANCE_BOUNDS[1], baseline * ratio),
    baseline,
    reasons: telling,
  }
}

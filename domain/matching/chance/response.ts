/** Time to an answer, for those who answer at all: lognormal, in hours that people are awake. */
export const RESPONSE = { medianHours: 1.2, sigma: 1.3 } as const

/** Share of asks that get any answer, before a city knows its own. */
export const ANSWER_RATE = 0.55

/** Abramowitz and Stegun 7.1.26; absolute error below 1.5e-7. */
function normalCdf(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2)
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - tail * Math.exp((-x * x) / 2)
  return x >= 0 ? (1 + erf) / 2 : (1 - erf) / 2
}

/**
 * F(t): the share of all answers that have come within t awake hours.
 * @example answeredWithin(1.2) === 0.5; answeredWithin(4) ≈ 0.82
 */
export function answeredWithin(awakeHours: number): number {
  if (awakeHours <= 0) return 0
  return normalCdf(Math.log(awakeHours / RESPONSE.medianHours) / RESPONSE.sigma)
}

/**
 * The chance that a silent ask still becomes a yes between now and `horizon` awake hours from now.
 * Bayes on three outcomes (yes, no, silence): p · (F(t + horizon) − F(t)) / (1 − ρ · F(t)).
 * @param probability the chance of a yes when the ask went out
 * @param silentHours awake hours since then
 * @example stillToCome(0.3, 4, 1_000) // → 0.097…: four silent hours took two thirds of the hope
 */
export function stillToCome(probability: number, silentHours: number, horizonHours: number): number {
  const passed = answeredWithin(silentHours)
  const rate = Math.max(ANSWER_RATE, probability)
  return (probability * (answeredWithin(silentHours + horizonHours) - passed)) / (1 - rate * passed)
}

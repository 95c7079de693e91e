import { features, type PairFacts, sigmoid } from './acceptance'
import { CHANCE_BOUNDS, type Coefficients } from './coefficients'

/** One ended ask: what was known when it went out, and whether a yes came. Excused asks do not belong here. */
export interface Example {
  readonly pair: PairFacts
  /** The person's history ratio at that time, times the exposure F(t) when the ask was recalled after t hours. */
  readonly ratio: number
  readonly yes: boolean
}

export const REFIT_REFUSALS = ['too_few', 'not_better'] as const
export type RefitRefusal = (typeof REFIT_REFUSALS)[number]

export interface Refit {
  readonly coefficients: Coefficients
  readonly accepted: boolean
  /** Null when accepted. */
  readonly refusal: RefitRefusal | null
  /** Mean log-loss on the held-out fifth; lower is better. Not a number when there was too little to try. */
  readonly lossBefore: number
  readonly lossAfter: number
}

/** Every so many examples one is kept apart to judge by. */
const HELD_OUT_EVERY = 5
/** Fewer would fit the accident of a few weeks. */
export const LEAST_EXAMPLES = 200
/** Weight of the prior per coefficient: as if this much information had already been seen. */
const RIDGE = 5
const MOST_STEPS = 12

const NAMES = [
  'base',
  'kilometre',
  'motherTongue',
  'preferredKind',
  'ask14',
  'visit28',
  'helpedBefore',
  'severalSlots',
  'sharedTopic',
] as const satisfies readonly (keyof Coefficients)[]

const asArray = (one: Coefficients) => NAMES.map((name) => one[name])

function asCoefficients(values: readonly number[]): Coefficients {
  const [base = 0, kilometre = 0, motherTongue = 0, preferredKind = 0, ask14 = 0, visit28 = 0] = values
  const [helpedBefore = 0, severalSlots = 0, sharedTopic = 0] = values.slice(6)
  const known = { base, kilometre, motherTongue, preferredKind, ask14, visit28 }
  return { ...known, helpedBefore, severalSlots, sharedTopic }
}

interface Row {
  readonly x: readonly number[]
  readonly ratio: number
  readonly yes: number
}

const rowOf = (one: Example): Row => ({
  x: [1, ...features(one.pair)],
  ratio: one.ratio,
  yes: one.yes ? 1 : 0,
})

function chanceOf(row: Row, beta: readonly number[]): { baseline: number; p: number } {
  const baseline = sigmoid(row.x.reduce((sum, x, k) => sum + x * (beta[k] ?? 0), 0))
  return { baseline, p: Math.min(CHANCE_BOUNDS[1], Math.max(CHANCE_BOUNDS[0], baseline * row.ratio)) }
}

function loss(rows: readonly Row[], beta: readonly number[]): number {
  const sum = rows.reduce((total, row) => {
    const { p } = chanceOf(row, beta)
    return total - Math.log(row.yes === 1 ? p : 1 - p)
  }, 0)
  return sum / rows.length
}

/** Gaussian elimination with pivoting; the ridge keeps the matrix regular. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(cell(i, k)) > Math.abs(cell(pivot, k))) pivot = i
    const top = rows[pivot] ?? []
    rows[pivot] = rows[k] ?? []
    rows[k] = top
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const factor = cell(i, k) / cell(k, k)
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * cell(k, j))
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / cell(i, i))
}

/** One Fisher step on p = σ(z) · ratio, with the prior as ridge. */
function step(rows: readonly Row[], beta: readonly number[], prior: readonly number[]): number[] {
  const n = beta.length
  const information = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j): number => (i === j ? RIDGE : 0)),
  )
  const score = beta.map((value, k) => RIDGE * ((prior[k] ?? 0) - value))
  for (const row of rows) {
    const { baseline, p } = chanceOf(row, beta)
    const slope = row.ratio * baseline * (1 - baseline)
    const weight = slope / (p * (1 - p))
    for (let i = 0; i < n; i++) {
      const xi = row.x[i] ?? 0
      if (xi === 0) continue
      score[i] = (score[i] ?? 0) + weight * (row.yes - p) * xi
      const line = information[i] ?? []
      for (let j = 0; j < n; j++) line[j] = (line[j] ?? 0) + weight * slope * xi * (row.x[j] ?? 0)
    }
  }
  const change = solve(information, score)
  return beta.map((value, k) => value + Math.min(1, Math.max(-1, change[k] ?? 0)))
}

/**
 * Refits the nine coefficients on ended asks: ridge logistic regression, the published defaults as prior.
 * The new values are refused, and the old ones returned, unless they predict the held-out fifth better.
 * The same examples in the same order give the same answer.
 *
 * @example refit(199 examples, now, prior) // → refused: too few, and `now` stays
 */
export function refit(examples: readonly Example[], now: Coefficients, prior: Coefficients): Refit {
  const rows = examples.map(rowOf)
  const heldOut = rows.filter((_, index) => index % HELD_OUT_EVERY === 0)
  const training = rows.filter((_, index) => index % HELD_OUT_EVERY !== 0)
  const old = asArray(now)
  if (examples.length < LEAST_EXAMPLES)
    return {
      coefficients: now,
      accepted: false,
      refusal: 'too_few',
      lossBefore: Number.NaN,
      lossAfter: Number.NaN,
    }
  let beta = old
  for (let k = 0; k < MOST_STEPS; k++) {
    const next = step(training, beta, asArray(prior))
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (beta[i] ?? 0))))
    beta = next
    if (moved < 1e-4) break
  }
  const lossBefore = loss(heldOut, old)
  const lossAfter = loss(heldOut, beta)
  const accepted = lossAfter < lossBefore
  const refusal = accepted ? null : 'not_better'
  return { coefficients: accepted ? asCoefficients(beta) : now, accepted, refusal, lossBefore, lossAfter }
}

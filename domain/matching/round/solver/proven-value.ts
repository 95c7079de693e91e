import { certify } from './certify'
import { solveRound } from './solve'
import type { RoundInstance } from './solver-types'

/** For tests: solves, demands the proof, and gives the total gain. */
export function provenValue(instance: RoundInstance): number {
  const { feasible, value, bound } = certify(instance, solveRound(instance))
  if (!feasible || value !== bound) throw new Error(`not proven: feasible ${feasible}, ${value} of ${bound}`)
  return value
}

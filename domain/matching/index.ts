export { certify } from './round/certify'
export { InvalidRoundError } from './round/check-instance'
export { solveRound } from './round/solve'
export type { Certificate, RoundInstance, RoundSolution } from './round/types'

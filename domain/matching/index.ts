/**
 * What the engine promises to whoever runs it from outside: these names and shapes stay. Inside the house every
 * file is imported by its own name, so that a function without a user is seen.
 */
export type { AnswerHistory, Chance, PairFacts, Reason } from './chance/acceptance'
export { acceptanceChance, NO_HISTORY, quickChance } from './chance/acceptance'
export {
  type Certificate,
  certify,
  type RoundInstance,
  type RoundSolution,
  solveRound,
} from './round/solver'
export type { OpenAsk, Urgency, WaveCandidate, WaveInput, WavePlan } from './waves/contract'
export { worthTimes } from './waves/pace'
export { planWave, planWaveAt } from './waves/plan-wave'

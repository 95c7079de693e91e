export { talkByLetter } from './by-letter'
export { intakeRound } from './round'

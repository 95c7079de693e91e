export { approveMatch, refuseMatch } from './approve'
export { confirmContact, finishMatch, handBack } from './volunteer'

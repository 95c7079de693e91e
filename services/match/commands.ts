export { approveMatch, refuseMatch } from './approve'
export { recordTold } from './told'
export { confirmContact, finishMatch, handBack } from './volunteer'

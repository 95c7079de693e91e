export { checkDuties } from './check'
export { endDuty } from './end'

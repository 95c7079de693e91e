export { assignDuty } from './assign'
export { checkDuties } from './check'
export { endDuty } from './end'
export { putOffDuty } from './put-off'

export { endDuty } from './end'

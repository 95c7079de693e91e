export { openDuties } from './open'

export { forgetExpired } from './forget-expired'

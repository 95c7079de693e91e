export { handleSignal } from './handle'
export { reportSignal } from './report'
export { takeSignal } from './take'

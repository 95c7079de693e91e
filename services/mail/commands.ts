export { sendMessage } from './send'
export { takeBounce } from './take-bounce'
export { trustAddress } from './trust-address'

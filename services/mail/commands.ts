export { sendMessage } from './send'
export { takeBounce } from './take-bounce'

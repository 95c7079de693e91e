export { readIncoming } from './read'
export { receiveIncoming } from './receive'

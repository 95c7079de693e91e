export { signalDetail } from './detail'
export { mySignals } from './mine'
export { openSignals } from './open'

export { requestDetail } from './detail'
export { draftAnswers, myRequest } from './own-view'
export { referredRequests } from './referred'
export { worklist } from './worklist'

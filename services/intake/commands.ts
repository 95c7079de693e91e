export { askTalkCall, cancelTalk, chooseMoment } from './by-letter'
export { bookFor, cancelFor, inviteToTalk, recordNoShow } from './by-staff'
export { publishMoments, withdrawMoment } from './moments'
export { takeOverTalk } from './take-over'

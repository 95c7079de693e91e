export { chooseKeys, chooseNotices, lookAtDesk } from './desk'
export { sendMorningLetters } from './morning'
export { tellStaff } from './tell'

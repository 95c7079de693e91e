export { keepApart, letMeetAgain } from './apart'
export { correctResident } from './correct'
export { mergeResidents, partResidents } from './merge'

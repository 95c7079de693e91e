export { correctVolunteer } from './correct'
export { changeVolunteerState, recordIntake } from './guide'
export { changeMyProfile, expressInterest, pauseMyself } from './profile'

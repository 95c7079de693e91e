export { changeVolunteerState, recordIntake } from './guide'
export { changeMyProfile, expressInterest, pauseMyself } from './profile'

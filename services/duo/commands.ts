export { endMyDuo, inviteToDuo, joinDuo } from './mine'
export { recordDuo, recordDuoEnd } from './record'
export { stayHome } from './stay-home'

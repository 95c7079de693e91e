export { outbox } from './outbox'
export { mailTrouble, waitingMail } from './waiting'

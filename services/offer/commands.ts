export { acceptOffer, declineOffer, explainDecline } from './answer'
export { sendRound } from './round/send'
export { continueSeeking, expireOffer } from './seek'
export { recallOffer, sendOffers } from './send'

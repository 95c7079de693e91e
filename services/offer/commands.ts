export { acceptOffer, declineOffer, explainDecline } from './answer'
export { continueSeeking, expireOffer } from './seek'
export { recallOffer, sendOffers } from './send'

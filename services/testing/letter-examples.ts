import type { Mail, MailTemplate } from '../mail/letters'
import type { Cast } from './cast'

/** One of each; a new template without a line here does not compile. */
export const LETTER_EXAMPLES: {
  readonly [T in MailTemplate]: (cast: Cast) => Extract<Mail, { template: T }>
} = {
  'phone-code': ({ residentId }) => ({ template: 'phone-code', residentId, numberId: null }),
  'request-received': ({ seeking }) => ({ template: 'request-received', helpRequestId: seeking.id }),
  'request-status': ({ seeking }) => ({
    template: 'request-status',
    helpRequestId: seeking.id,
    state: 'seeking',
  }),
  'request-cancelled': ({ seeking, volunteerId }) => ({
    template: 'request-cancelled',
    helpRequestId: seeking.id,
    volunteerId,
  }),
  offer: ({ seeking }) => ({ template: 'offer', offerId: seeking.offerId }),
  'offer-reminder': ({ seeking }) => ({ template: 'offer-reminder', offerId: seeking.offerId }),
  unasked: ({ volunteerId }) => ({ template: 'unasked', volunteerId, why: 'distance' }),
  'offer-changed': ({ seeking }) => ({ template: 'offer-changed', offerId: seeking.offerId, version: 1 }),
  'offer-recalled': ({ seeking }) => ({ template: 'offer-recalled', offerId: seeking.offerId }),
  'match-changed': ({ changed }) => ({ template: 'match-changed', matchId: changed.matchId, version: 2 }),
  'match-words': ({ matched }) => ({ template: 'match-words', matchId: matched.matchId }),
  'offer-taken': ({ seeking }) => ({ template: 'offer-taken', offerId: seeking.offerId }),
  'match-approved': ({ matched }) => ({ template: 'match-approved', matchId: matched.matchId }),
  'duo-along': ({ matched, partnerId }) => ({ template: 'duo-along', matchId: matched.matchId, partnerId }),
  'duo-alone': ({ changed, partnerId }) => ({
    template: 'duo-alone',
    matchId: changed.matchId,
    otherId: partnerId,
  }),
  'duo-ended': ({ volunteerId, partnerId }) => ({ template: 'duo-ended', volunteerId, otherId: partnerId }),
  'match-refused': ({ matched }) => ({ template: 'match-refused', matchId: matched.matchId }),
  'how-was-it': ({ matched }) => ({ template: 'how-was-it', matchId: matched.matchId }),
  'visit-asked': ({ matched }) => ({
    template: 'visit-asked',
    visitId: matched.visits.planned,
    matchId: matched.matchId,
  }),
  'visit-first': ({ matched }) => ({
    template: 'visit-first',
    visitId: matched.visits.done,
    matchId: matched.matchId,
  }),
  'visit-thanked': ({ matched }) => ({
    template: 'visit-thanked',
    visitId: matched.visits.done,
    matchId: matched.matchId,
  }),
  'visit-skipped': ({ matched }) => ({
    template: 'visit-skipped',
    visitId: matched.visits.skipped,
    matchId: matched.matchId,
  }),
  'visit-again': ({ matched }) => ({
    template: 'visit-again',
    visitId: matched.visits.planned,
    matchId: matched.matchId,
  }),
  'visit-uncovered': ({ matched }) => ({
    template: 'visit-uncovered',
    visitId: matched.visits.uncovered,
    matchId: matched.matchId,
  }),
  'stay-reminder': ({ matched: { stayId, matchId } }) => ({ template: 'stay-reminder', stayId, matchId }),
  'stay-on-call': ({ matched: { stayId, matchId } }) => ({ template: 'stay-on-call', stayId, matchId }),
  'pair-ending': ({ matched }) => ({
    template: 'pair-ending',
    wordId: matched.words.ending,
    matchId: matched.matchId,
  }),
  'thanks-passed': ({ matched }) => ({
    template: 'thanks-passed',
    wordId: matched.words.thanks,
    matchId: matched.matchId,
  }),
  'sign-in': ({ staffEmail }) => ({
    template: 'sign-in',
    recipient: staffEmail,
    link: 'https://buur.invalid/x',
  }),
  'sms-reply': ({ answeredId, volunteerId, seeking }) => ({
    template: 'sms-reply',
    incomingId: answeredId,
    volunteerId,
    offerId: seeking.offerId,
  }),
  'listed-invitation': ({ listedId }) => ({ template: 'listed-invitation', volunteerId: listedId }),
  'listed-reminder': ({ listedId }) => ({ template: 'listed-reminder', volunteerId: listedId }),
  'interest-received': ({ talks }) => ({
    template: 'interest-received',
    volunteerId: talks.invited.volunteerId,
  }),
  'talk-invited': ({ talks }) => ({ template: 'talk-invited', volunteerId: talks.invited.volunteerId }),
  'talk-booked': ({ talks }) => ({ template: 'talk-booked', ...talks.booked }),
  'talk-withdrawn': ({ talks }) => ({ template: 'talk-withdrawn', ...talks.invited }),
  'mail-confirm': ({ volunteerId, mailChangeId }) => ({
    template: 'mail-confirm',
    volunteerId,
    mailChangeId,
  }),
  'mail-told': ({ volunteerId, mailChangeId }) => ({ template: 'mail-told', volunteerId, mailChangeId }),
  stopped: ({ volunteerId }) => ({ template: 'stopped', volunteerId }),
  'pause-ends': ({ volunteerId }) => ({ template: 'pause-ends', volunteerId }),
  'card-ready': ({ volunteerId }) => ({ template: 'card-ready', volunteerId }),
  'start-list': ({ volunteerId }) => ({ template: 'start-list', volunteerId }),
  'start-lapses': ({ volunteerId }) => ({ template: 'start-lapses', volunteerId }),
  welcome: ({ volunteerId }) => ({ template: 'welcome', volunteerId }),
  'staff-invited': ({ staffId }) => ({ template: 'staff-invited', userId: staffId }),
  'passkey-added': ({ staffId }) => ({ template: 'passkey-added', userId: staffId }),
  'second-step-off': ({ staffId }) => ({ template: 'second-step-off', userId: staffId }),
  'referrer-asked': ({ questionOfReferrerId, staffId }) => ({
    template: 'referrer-asked',
    questionId: questionOfReferrerId,
    userId: staffId,
  }),
  notice: ({ staffId, matched }) => ({
    template: 'notice',
    userId: staffId,
    told: [{ dutyId: matched.dutyId, notice: 'worry' }],
  }),
  'desk-morning': ({ coordinatorId }) => ({ template: 'desk-morning', userId: coordinatorId }),
  'policy-ends': ({ staffId }) => ({ template: 'policy-ends', userId: staffId, until: '' }),
  'alert-raised': ({ staffId, alertId }) => ({ template: 'alert-raised', userId: staffId, alertId }),
  'morning-letter': ({ coordinatorId }) => ({ template: 'morning-letter', userId: coordinatorId }),
}

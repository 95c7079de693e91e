import { whenAsked, whenAwake, whenMayAsk } from '../../case/asking-hours'
import type { CallAbout } from '../../case/call-instead'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import { offerFor, toVolunteer } from '../letter-facts'
import { askedFacts, askedShort, placeIn, yesOrNo } from './asking'

interface OfOffer {
  readonly offerId: string
}

type Found = NonNullable<Awaited<ReturnType<typeof offerFor>>>

const callAbout = ({ offer }: Found): Omit<CallAbout, 'kind' | 'why'> => ({
  thing: 'offer',
  thingId: offer.id,
  helpRequestId: offer.helpRequestId,
  volunteerId: offer.volunteerId,
})

export const OFFER_LETTERS = {
  offer: letter({
    to: 'volunteer',
    facts: async (tx: Tx, { offerId }: OfOffer) => {
      const found = await offerFor(tx, offerId)
      return found?.offer.state === 'sent' ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => ({
      kind: 'call_with_offer',
      why: 'offer',
      ...callAbout(found),
      before: found.offer.expiresAt,
    }),
    later: (act, found, queuedAt) => whenAsked(act, found, { queuedAt, isFirst: true }),
    say: (w, found) => {
      const place = placeIn(w, found.neighbourhood)
      return {
        subject: w.t('mail.offer.subject', { kind: w.kind(found.request.kind), place }),
        blocks: [
          { kind: 'text', text: w.t('mail.offer.intro', { place }) },
          askedFacts(w, found),
          { kind: 'text', text: w.why(found.offer.reasons, found.offer.toldDistance) },
          yesOrNo(w, found.offer.id),
          { kind: 'text', text: w.t('mail.offer.after') },
          { kind: 'text', text: w.t('mail.offer.until', { moment: w.moment(found.offer.expiresAt) }) },
        ],
      }
    },
    sms: (w, found) => w.sms('offer', askedShort(w, found)),
  }),
  /** Once, to who did not answer: it asks nothing new, and says that no is an answer too. */
  'offer-reminder': letter({
    to: 'volunteer',
    facts: async (tx: Tx, { offerId }: OfOffer) => {
      const found = await offerFor(tx, offerId)
      return found?.offer.state === 'sent' ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // Who is called heard the question by telephone.
    instead: null,
    later: (act, { request }) => whenMayAsk(act, request),
    say: (w, found) => ({
      subject: w.t('mail.offerReminder.subject', { kind: w.kind(found.request.kind) }),
      blocks: [
        { kind: 'text', text: w.t('mail.offerReminder.text') },
        askedFacts(w, found),
        yesOrNo(w, found.offer.id),
        { kind: 'text', text: w.t('mail.offer.until', { moment: w.moment(found.offer.expiresAt) }) },
      ],
    }),
    sms: (w, found) => w.sms('offerReminder', askedShort(w, found)),
  }),
  'offer-changed': letter({
    to: 'volunteer',
    facts: async (tx: Tx, { offerId, version }: OfOffer & { readonly version: number }) => {
      const found = await offerFor(tx, offerId)
      return found?.offer.state === 'sent' && found.request.version === version ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => ({
      kind: 'call_with_offer',
      why: 'offer_changed',
      ...callAbout(found),
      before: found.offer.expiresAt,
    }),
    later: (act, found, queuedAt) => whenAsked(act, found, { queuedAt, isFirst: false }),
    say: (w, found) => ({
      subject: w.t('mail.offerChanged.subject', { kind: w.kind(found.request.kind) }),
      blocks: [
        { kind: 'text', text: w.t('mail.offerChanged.text') },
        askedFacts(w, found),
        yesOrNo(w, found.offer.id),
        { kind: 'text', text: w.t('mail.offer.until', { moment: w.moment(found.offer.expiresAt) }) },
      ],
    }),
    sms: (w, found) => w.sms('offerChanged', askedShort(w, found)),
  }),
  'offer-recalled': letter({
    to: 'volunteer',
    facts: (tx: Tx, { offerId }: OfOffer) => offerFor(tx, offerId),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => ({
      kind: 'call_neighbour',
      why: 'offer_recalled',
      ...callAbout(found),
      undoes: 'call_with_offer',
    }),
    later: whenAwake,
    say: (w, { request }) => ({
      subject: w.t('mail.offerRecalled.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.offerRecalled.text', { kind: w.kind(request.kind) }) }],
    }),
    sms: (w, { request }) => w.sms('offerOver', { kind: w.kind(request.kind) }),
  }),
  'offer-taken': letter({
    to: 'volunteer',
    facts: (tx: Tx, { offerId }: OfOffer) => offerFor(tx, offerId),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => ({
      kind: 'call_neighbour',
      why: 'offer_taken',
      ...callAbout(found),
      undoes: 'call_with_offer',
    }),
    later: whenAwake,
    say: (w, { request }) => ({
      subject: w.t('mail.taken.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.taken.text', { kind: w.kind(request.kind) }) }],
    }),
    sms: (w, { request }) => w.sms('offerOver', { kind: w.kind(request.kind) }),
  }),
}

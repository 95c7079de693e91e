import { site, withQuery } from '@/domain/site/addresses'
import { offerSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import { offerFor, toVolunteer } from '../letter-facts'

interface OfOffer {
  readonly offerId: string
}

export const OFFER_LETTERS = {
  offer: letter({
    to: 'volunteer',
    facts: async (tx: Tx, { offerId }: OfOffer) => {
      const found = await offerFor(tx, offerId)
      return found?.offer.state === 'sent' ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    say: (w, { request, offer, neighbourhood }) => {
      const place = neighbourhood ?? w.t('offer.somewhere')
      const link = site.offerByLink(offerSecret(offer.id))
      const answer = (antwoord: 'ja' | 'nee') => w.page(withQuery(link, { antwoord }))
      return {
        subject: w.t('mail.offer.subject', { kind: w.kind(request.kind), place }),
        blocks: [
          { kind: 'text', text: w.t('mail.offer.intro', { place }) },
          {
            kind: 'facts',
            facts: [
              [w.t('offer.what'), w.kind(request.kind)],
              [w.t('offer.where'), w.place(place, offer.toldDistance)],
              [w.t('offer.when'), w.when(request)],
              [w.t('offer.howLong'), w.t('offer.minutes', { minutes: request.durationMinutes })],
            ],
          },
          { kind: 'text', text: w.why(offer.reasons, offer.toldDistance) },
          {
            kind: 'buttons',
            buttons: [
              { label: w.t('offer.yes'), href: answer('ja'), main: true },
              { label: w.t('offer.no'), href: answer('nee') },
            ],
          },
          { kind: 'text', text: w.t('mail.offer.after') },
          { kind: 'text', text: w.t('mail.offer.until', { moment: w.moment(offer.expiresAt) }) },
        ],
      }
    },
  }),
  'offer-taken': letter({
    to: 'volunteer',
    facts: (tx: Tx, { offerId }: OfOffer) => offerFor(tx, offerId),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    say: (w, { request }) => ({
      subject: w.t('mail.taken.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.taken.text', { kind: w.kind(request.kind) }) }],
    }),
  }),
}

import { site, withQuery } from '@/domain/site/addresses'
import type { CallAbout } from '../../case/call-instead'
import { offerSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import { offerFor, toVolunteer } from '../letter-facts'

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
    instead: (found) => ({
      kind: 'call_neighbour',
      why: 'offer_taken',
      ...callAbout(found),
      undoes: 'call_with_offer',
    }),
    say: (w, { request }) => ({
      subject: w.t('mail.taken.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.taken.text', { kind: w.kind(request.kind) }) }],
    }),
  }),
}

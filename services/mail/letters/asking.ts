import { site, withQuery } from '@/domain/site/addresses'
import { offerSecret } from '../../gate/secret'
import type { Block } from '../blocks'
import type { offerFor } from '../letter-facts'
import type { Words } from '../words'

type Found = Pick<NonNullable<Awaited<ReturnType<typeof offerFor>>>, 'request' | 'offer' | 'neighbourhood'>

export const placeIn = (w: Words, neighbourhood: string | null): string =>
  neighbourhood ?? w.t('offer.somewhere')

/** What a neighbour reads before saying yes: what, where roughly, when and how long. Never who. */
export const askedFacts = (w: Words, { request, offer, neighbourhood }: Found): Block => ({
  kind: 'facts',
  facts: [
    [w.t('offer.what'), w.kind(request.kind)],
    [w.t('offer.where'), w.place(placeIn(w, neighbourhood), offer.toldDistance)],
    [w.t('offer.when'), w.when(request)],
    [w.t('offer.howLong'), w.t('offer.minutes', { minutes: request.durationMinutes })],
  ],
})

/** The same in the few signs of an SMS. */
export const askedShort = (w: Words, { request, neighbourhood }: Found) => ({
  kind: w.kind(request.kind),
  place: placeIn(w, neighbourhood),
  when: w.when(request),
})

/** Two links to the page of the offer, on which the answer is given. */
export function yesOrNo(w: Words, offerId: string): Block {
  const link = site.offerByLink(offerSecret(offerId))
  const answer = (antwoord: 'ja' | 'nee') => w.page(withQuery(link, { antwoord }))
  return {
    kind: 'buttons',
    buttons: [
      { label: w.t('offer.yes'), href: answer('ja'), main: true },
      { label: w.t('offer.no'), href: answer('nee') },
    ],
  }
}

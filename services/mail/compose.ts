import { createTranslator } from 'next-intl'
import { speakReference } from '@/domain/help-request/reference'
import { type Address, site, withQuery } from '@/domain/site/addresses'
import { env } from '@/env'
import { catalogue } from '@/messages/catalogue'
import type { Locale } from '@/messages/locales'
import { offerSecret } from '../gate/secret'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import type { MailContent } from './blocks'
import { matchFor, offerFor, requestFor, volunteerFor } from './facts'
import type { Mail } from './templates'
import { type Words, words } from './words'

export interface Composed {
  readonly recipient: string
  readonly content: MailContent
}

interface Context {
  readonly tx: Tx
  readonly w: Words
  readonly signature: readonly string[]
}

/** Recipient and words of a mail, from the facts of this moment. Null when there is nothing left to tell. */
export async function compose(tx: Tx, mail: Mail, locale: Locale): Promise<Composed | null> {
  const translate = createTranslator({ locale, messages: await catalogue(locale) })
  const settings = await settingsIn(tx)
  const w = words((key, values) => translate(key as never, values as never), locale)
  const signature = settings ? [settings.department, w.phone(settings.phone)] : []
  return COMPOSERS[mail.template]({ tx, w, signature }, mail as never)
}

type Composers = {
  [T in Mail['template']]: (
    context: Context,
    mail: Extract<Mail, { template: T }>,
  ) => Promise<Composed | null>
}

const page = (path: Address) => `${env().publicUrl}${path}`
const mainButton = (label: string, to: Address) => ({ label, href: page(to), main: true })

const COMPOSERS: Composers = {
  'request-received': async ({ tx, w, signature }, { helpRequestId }) => {
    const found = await requestFor(tx, helpRequestId)
    if (!found?.resident.email) return null
    return {
      recipient: found.resident.email,
      content: {
        subject: w.t('mail.received.subject'),
        greeting: w.t('mail.greeting', { name: found.resident.name }),
        blocks: [
          { kind: 'text', text: w.t('mail.received.thanks') },
          { kind: 'large', text: speakReference(found.request.reference) },
          { kind: 'text', text: w.t('mail.received.next') },
          {
            kind: 'steps',
            steps: [w.t('mail.received.read'), w.t('mail.received.search'), w.t('mail.received.call')],
          },
          { kind: 'buttons', buttons: [mainButton(w.t('mail.received.button'), site.own.find)] },
          { kind: 'text', text: w.t('mail.received.change') },
        ],
        signature,
      },
    }
  },
  'request-cancelled': async ({ tx, w, signature }, { volunteerId, helpRequestId, words = 'gently' }) => {
    const volunteer = await volunteerFor(tx, volunteerId)
    const found = await requestFor(tx, helpRequestId)
    if (!volunteer || !found) return null
    return {
      recipient: volunteer.email,
      content: {
        subject: w.t(`mail.cancelled.${words}.subject`),
        greeting: w.t('mail.greeting', { name: volunteer.firstName }),
        blocks: [
          { kind: 'text', text: w.t(`mail.cancelled.${words}.text`, { kind: w.kind(found.request.kind) }) },
        ],
        signature,
      },
    }
  },
  offer: async ({ tx, w, signature }, { offerId }) => {
    const found = await offerFor(tx, offerId)
    if (found?.offer.state !== 'sent') return null
    const { request, volunteer, offer, neighbourhood } = found
    const place = neighbourhood ?? w.t('offer.somewhere')
    const link = site.offerByLink(offerSecret(offerId))
    return {
      recipient: volunteer.email,
      content: {
        subject: w.t('mail.offer.subject', { kind: w.kind(request.kind), place }),
        greeting: w.t('mail.greeting', { name: volunteer.firstName }),
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
              mainButton(w.t('offer.yes'), withQuery(link, { antwoord: 'ja' })),
              { label: w.t('offer.no'), href: page(withQuery(link, { antwoord: 'nee' })) },
            ],
          },
          { kind: 'text', text: w.t('mail.offer.after') },
          { kind: 'text', text: w.t('mail.offer.until', { moment: w.moment(offer.expiresAt) }) },
        ],
        signature,
      },
    }
  },
  'offer-taken': async ({ tx, w, signature }, { offerId }) => {
    const found = await offerFor(tx, offerId)
    if (!found) return null
    return {
      recipient: found.volunteer.email,
      content: {
        subject: w.t('mail.taken.subject'),
        greeting: w.t('mail.greeting', { name: found.volunteer.firstName }),
        blocks: [{ kind: 'text', text: w.t('mail.taken.text', { kind: w.kind(found.request.kind) }) }],
        signature,
      },
    }
  },
  'match-approved': async ({ tx, w, signature }, { matchId }) => {
    const found = await matchFor(tx, matchId)
    if (found?.match.state !== 'active') return null
    return {
      recipient: found.volunteer.email,
      content: {
        subject: w.t('mail.approved.subject'),
        greeting: w.t('mail.greeting', { name: found.volunteer.firstName }),
        blocks: [
          { kind: 'text', text: w.t('mail.approved.text', { kind: w.kind(found.request.kind) }) },
          {
            kind: 'buttons',
            buttons: [mainButton(w.t('mail.approved.button'), site.mine.help(matchId))],
          },
          { kind: 'text', text: w.t('mail.approved.soon') },
        ],
        signature,
      },
    }
  },
  'match-refused': async ({ tx, w, signature }, { matchId }) => {
    const found = await matchFor(tx, matchId)
    if (!found) return null
    return {
      recipient: found.volunteer.email,
      content: {
        subject: w.t('mail.refused.subject'),
        greeting: w.t('mail.greeting', { name: found.volunteer.firstName }),
        blocks: [{ kind: 'text', text: w.t('mail.refused.text', { kind: w.kind(found.request.kind) }) }],
        signature,
      },
    }
  },
  'how-was-it': async ({ tx, w, signature }, { matchId }) => {
    const found = await matchFor(tx, matchId)
    if (found?.match.state !== 'active') return null
    return {
      recipient: found.volunteer.email,
      content: {
        subject: w.t('mail.howWasIt.subject'),
        greeting: w.t('mail.greeting', { name: found.volunteer.firstName }),
        blocks: [
          { kind: 'text', text: w.t('mail.howWasIt.text', { kind: w.kind(found.request.kind) }) },
          {
            kind: 'buttons',
            buttons: [mainButton(w.t('mail.howWasIt.button'), site.mine.help(matchId))],
          },
          { kind: 'text', text: w.t('mail.howWasIt.noMore') },
        ],
        signature,
      },
    }
  },
  'sign-in': async ({ w, signature }, { recipient, link }) => ({
    recipient,
    content: {
      subject: w.t('mail.signIn.subject'),
      greeting: w.t('mail.hello'),
      blocks: [
        { kind: 'text', text: w.t('mail.signIn.text') },
        { kind: 'buttons', buttons: [{ label: w.t('mail.signIn.button'), href: link, main: true }] },
        { kind: 'text', text: w.t('mail.signIn.notYou') },
      ],
      signature,
    },
  }),
  'interest-received': async ({ tx, w, signature }, { volunteerId }) => {
    const volunteer = await volunteerFor(tx, volunteerId)
    if (!volunteer) return null
    return {
      recipient: volunteer.email,
      content: {
        subject: w.t('mail.interest.subject'),
        greeting: w.t('mail.greeting', { name: volunteer.firstName }),
        blocks: [{ kind: 'text', text: w.t('mail.interest.text') }],
        signature,
      },
    }
  },
  welcome: async ({ tx, w, signature }, { volunteerId }) => {
    const volunteer = await volunteerFor(tx, volunteerId)
    if (!volunteer) return null
    return {
      recipient: volunteer.email,
      content: {
        subject: w.t('mail.welcome.subject'),
        greeting: w.t('mail.greeting', { name: volunteer.firstName }),
        blocks: [
          { kind: 'text', text: w.t('mail.welcome.text') },
          {
            kind: 'buttons',
            buttons: [mainButton(w.t('mail.welcome.button'), site.signIn.start)],
          },
        ],
        signature,
      },
    }
  },
  'staff-invited': async ({ w, signature }, { recipient, name }) => ({
    recipient,
    content: {
      subject: w.t('mail.invited.subject'),
      greeting: w.t('mail.greeting', { name }),
      blocks: [
        { kind: 'text', text: w.t('mail.invited.text') },
        {
          kind: 'buttons',
          buttons: [mainButton(w.t('mail.invited.button'), site.signIn.start)],
        },
      ],
      signature,
    },
  }),
}

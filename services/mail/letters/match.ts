import { isAbout } from '@/domain/help-request/wish-change'
import { dateAtNoon } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { site } from '@/domain/site/addresses'
import type { CallAbout } from '../../case/call-instead'
import { offerSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { type Block, button } from '../blocks'
import { letter } from '../letter'
import { matchFor, offerFor, toVolunteer } from '../letter-facts'
import type { Words } from '../words'
import { askedFacts, askedShort, yesOrNo } from './asking'

interface OfMatch {
  readonly matchId: string
}

type Found = NonNullable<Awaited<ReturnType<typeof matchFor>>>

/** Of the wish as it is now: a letter about what was agreed before is not sent. */
async function running(tx: Tx, { matchId, version }: OfMatch & { readonly version?: number }) {
  const found = await matchFor(tx, matchId)
  if (!found || !stateIs(MATCH, found.match.state, 'visible') || !isAbout(found.match, found.request))
    return null
  return version === undefined || isAbout({ version }, found.request) ? found : null
}

/** A change that the neighbour was not asked about yet. */
async function askedAgain(tx: Tx, { matchId, version }: OfMatch & { readonly version: number }) {
  const found = await matchFor(tx, matchId)
  if (!found || !isAbout({ version }, found.request) || isAbout(found.match, found.request)) return null
  const asked = await offerFor(tx, found.match.offerId)
  return stateIs(MATCH, found.match.state, 'running') && asked ? { ...found, ...asked } : null
}

const callAbout = (why: CallAbout['why'], { match }: Found): CallAbout => ({
  kind: 'call_neighbour',
  why,
  thing: 'match',
  thingId: match.id,
  helpRequestId: match.helpRequestId,
  volunteerId: match.volunteerId,
})

/** Of help that goes on: the first meeting, and how to say that one week does not suit. */
function weekly(w: Words, { timing }: Found['request'], { offerId, agreedDay }: Found['match']): Block[] {
  if (timing !== 'weekly') return []
  const meet = agreedDay ? w.t('mail.approved.meet', { day: w.day(dateAtNoon(agreedDay)) }) : null
  return [
    ...(meet ? [{ kind: 'text', text: meet } as const] : []),
    { kind: 'text', text: w.t('mail.approved.weekly') },
    {
      kind: 'buttons',
      buttons: [
        { label: w.t('mail.approved.visits'), href: w.page(site.visitsByLink(offerSecret(offerId))) },
      ],
    },
  ]
}

export const MATCH_LETTERS = {
  'match-approved': letter({
    to: 'volunteer',
    facts: running,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('approved', found),
    say: (w, { request, match }) => ({
      subject: w.t('mail.approved.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.approved.text', { kind: w.kind(request.kind) }) },
        button(w.t('mail.approved.button'), w.page(site.mine.help(match.id))),
        { kind: 'text', text: w.t('mail.approved.soon') },
        ...weekly(w, request, match),
      ],
    }),
  }),
  'match-changed': letter({
    to: 'volunteer',
    facts: askedAgain,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // The yes that is awaited is itself something to call about.
    instead: null,
    say: (w, found) => ({
      subject: w.t('mail.changed.subject', { kind: w.kind(found.request.kind) }),
      blocks: [
        { kind: 'text', text: w.t('mail.changed.text') },
        askedFacts(w, found),
        yesOrNo(w, found.offer.id),
        { kind: 'text', text: w.t('mail.changed.no') },
      ],
    }),
    sms: (w, found) => w.sms('offerChanged', askedShort(w, found)),
  }),
  'match-words': letter({
    to: 'volunteer',
    facts: running,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('words', found),
    say: (w, { request, match }) => ({
      subject: w.t('mail.words.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.words.text', { kind: w.kind(request.kind) }) },
        button(w.t('mail.words.button'), w.page(site.mine.help(match.id))),
      ],
    }),
  }),
  'match-refused': letter({
    to: 'volunteer',
    facts: (tx: Tx, { matchId }: OfMatch) => matchFor(tx, matchId),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('refused', found),
    say: (w, { request }) => ({
      subject: w.t('mail.refused.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.refused.text', { kind: w.kind(request.kind) }) }],
    }),
  }),
  'how-was-it': letter({
    to: 'volunteer',
    facts: running,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('how_was_it', found),
    say: (w, { request, match }) => ({
      subject: w.t('mail.howWasIt.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.howWasIt.text', { kind: w.kind(request.kind) }) },
        button(w.t('mail.howWasIt.button'), w.page(site.mine.help(match.id))),
        { kind: 'text', text: w.t('mail.howWasIt.noMore') },
      ],
    }),
  }),
}

import { site } from '@/domain/site/addresses'
import type { CallAbout } from '../../case/call-instead'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { matchFor, toVolunteer } from '../letter-facts'

interface OfMatch {
  readonly matchId: string
}

type Found = NonNullable<Awaited<ReturnType<typeof matchFor>>>

async function running(tx: Tx, { matchId }: OfMatch) {
  const found = await matchFor(tx, matchId)
  return found?.match.state === 'active' ? found : null
}

const callAbout = (why: CallAbout['why'], { match }: Found): CallAbout => ({
  kind: 'call_neighbour',
  why,
  thing: 'match',
  thingId: match.id,
  helpRequestId: match.helpRequestId,
  volunteerId: match.volunteerId,
})

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

import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { dateAtNoon } from '@/domain/kernel/date-words'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import type { Block } from '../blocks'
import { button } from '../blocks'
import { letter } from '../letter'
import { matchFor, toResident, toVolunteer } from '../letter-facts'

interface OfWord {
  readonly wordId: string
  /** By its pair the outbox knows of whom and of what a letter is. */
  readonly matchId: string
}

/** The words with their pair, when one of us passed them on. */
async function passedOn(tx: Tx, { wordId }: OfWord) {
  const [word] = await tx.select().from(table.pairWord).where(eq(table.pairWord.id, wordId))
  if (word?.state !== 'passed_on') return null
  const found = await matchFor(tx, word.matchId)
  return found ? { ...found, word } : null
}

const text = (words: string): Block => ({ kind: 'text', text: words })

export const PAIR_LETTERS = {
  'pair-ending': letter({
    to: 'resident',
    facts: passedOn,
    reader: ({ resident, request }) => toResident(resident, request),
    // Who has no mail is told by one of us, and written down so.
    instead: null,
    say: (w, { word, volunteer, match }) => ({
      subject: w.t('mail.pair.ending.subject', { name: volunteer.firstName }),
      blocks: [
        text(w.t('mail.pair.ending.text', { name: volunteer.firstName })),
        text(word.text),
        ...(match.agreedDay
          ? [text(w.t('mail.pair.ending.last', { day: w.day(dateAtNoon(match.agreedDay)) }))]
          : []),
        text(w.t(match.seekAgain ? 'mail.pair.ending.seek' : 'mail.pair.ending.later')),
        button(w.t('mail.pair.ending.button'), w.page(site.own.find)),
      ],
    }),
  }),
  'thanks-passed': letter({
    to: 'volunteer',
    facts: passedOn,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ match }) => ({
      kind: 'call_neighbour',
      why: 'thanks',
      thing: 'match',
      thingId: match.id,
      helpRequestId: match.helpRequestId,
      volunteerId: match.volunteerId,
    }),
    say: (w, { word, request }) => ({
      subject: w.t('mail.pair.thanks.subject'),
      blocks: [
        text(w.t('mail.pair.thanks.text', { kind: w.kind(request.kind) })),
        text(word.text),
        text(w.t('mail.pair.thanks.ours')),
      ],
    }),
  }),
}

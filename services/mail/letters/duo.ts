import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { type Block, button } from '../blocks'
import { letter } from '../letter'
import { matchFor, toVolunteer, volunteerFor } from '../letter-facts'

interface OfAlong {
  readonly matchId: string
  readonly partnerId: string
}

/** Only while the second one still comes along. */
async function alongNow(tx: Tx, { matchId, partnerId }: OfAlong) {
  const found = await matchFor(tx, matchId)
  const partner = await volunteerFor(tx, partnerId)
  const goes = found && (found.match.state === 'proposed' || stateIs(MATCH, found.match.state, 'visible'))
  return goes && partner && found.match.partnerId === partnerId ? { ...found, partner } : null
}

/** The first one goes alone: not when somebody comes along again by now. */
async function aloneNow(
  tx: Tx,
  { matchId, otherId }: { readonly matchId: string; readonly otherId: string },
) {
  const found = await matchFor(tx, matchId)
  const other = await volunteerFor(tx, otherId)
  return found && other && found.match.partnerId === null ? { ...found, other } : null
}

interface OfTwo {
  readonly volunteerId: string
  readonly otherId: string
}

async function ended(tx: Tx, { volunteerId, otherId }: OfTwo) {
  const volunteer = await volunteerFor(tx, volunteerId)
  const other = await volunteerFor(tx, otherId)
  return volunteer && other ? { volunteer, other } : null
}

const text = (words: string): Block => ({ kind: 'text', text: words })

export const DUO_LETTERS = {
  'duo-along': letter({
    to: 'volunteer',
    facts: alongNow,
    reader: ({ partner }) => toVolunteer(partner),
    instead: ({ match, partner }) => ({
      kind: 'call_neighbour',
      why: 'along',
      thing: 'match',
      thingId: match.id,
      helpRequestId: match.helpRequestId,
      volunteerId: partner.id,
    }),
    say: (w, { volunteer, request, match }) => ({
      subject: w.t('mail.duo.along.subject', { name: volunteer.firstName }),
      blocks: [
        text(
          w.t(match.state === 'proposed' ? 'mail.duo.along.asked' : 'mail.duo.along.goes', {
            name: volunteer.firstName,
            kind: w.kind(request.kind),
          }),
        ),
        text(w.t('mail.duo.along.no')),
        button(w.t('mail.duo.along.button'), w.page(site.mine.start)),
      ],
    }),
  }),
  'duo-alone': letter({
    to: 'volunteer',
    facts: aloneNow,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ match }) => ({
      kind: 'call_neighbour',
      why: 'alone',
      thing: 'match',
      thingId: match.id,
      helpRequestId: match.helpRequestId,
      volunteerId: match.volunteerId,
    }),
    say: (w, { other, request }) => ({
      subject: w.t('mail.duo.alone.subject', { name: other.firstName }),
      blocks: [
        text(w.t('mail.duo.alone.text', { name: other.firstName, kind: w.kind(request.kind) })),
        text(w.t('mail.duo.alone.say')),
      ],
    }),
  }),
  'duo-ended': letter({
    to: 'volunteer',
    facts: ended,
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ volunteer }) => ({
      kind: 'call_neighbour',
      why: 'duo_ended',
      thing: 'volunteer',
      thingId: volunteer.id,
      helpRequestId: null,
      volunteerId: volunteer.id,
    }),
    say: (w, { other }) => ({
      subject: w.t('mail.duo.ended.subject', { name: other.firstName }),
      blocks: [
        text(w.t('mail.duo.ended.text', { name: other.firstName })),
        text(w.t('mail.duo.ended.alone')),
      ],
    }),
  }),
}

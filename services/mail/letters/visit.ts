import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { site } from '@/domain/site/addresses'
import type { VisitState } from '@/domain/visit/visit-states'
import type { CallAbout } from '../../case/call-instead'
import { offerSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { matchFor, toResident, toVolunteer } from '../letter-facts'

interface OfVisit {
  readonly visitId: string
  /** By its pair the outbox knows of whom and of what a letter is. */
  readonly matchId: string
}

/** The visit with its pair, while that still holds; what changed meanwhile is not written of. */
const visitIn =
  (...states: VisitState[]) =>
  async (tx: Tx, { visitId }: OfVisit) => {
    const [visit] = await tx.select().from(table.visit).where(eq(table.visit.id, visitId))
    if (!visit || !states.includes(visit.state)) return null
    const found = await matchFor(tx, visit.matchId)
    return found && stateIs(MATCH, found.match.state, 'visible') ? { ...found, visit } : null
  }

interface Found {
  readonly visit: typeof table.visit.$inferSelect
}

const callAbout = (why: CallAbout['why'], { visit }: Found): CallAbout => ({
  kind: 'call_neighbour',
  why,
  thing: 'visit',
  thingId: visit.id,
  helpRequestId: visit.helpRequestId,
  volunteerId: visit.volunteerId,
})

export const VISIT_LETTERS = {
  'visit-asked': letter({
    to: 'volunteer',
    facts: visitIn('planned', 'moved'),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('visit_asked', found),
    say: (w, { request, visit, match }) => ({
      subject: w.t('mail.visit.asked.subject', { day: w.day(visit.hours.from) }),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.visit.asked.text', { kind: w.kind(request.kind), day: w.day(visit.hours.from) }),
        },
        button(w.t('mail.visit.asked.button'), w.page(site.visitsByLink(offerSecret(match.offerId)))),
        { kind: 'text', text: w.t('mail.visit.asked.once') },
      ],
    }),
  }),
  'visit-first': letter({
    to: 'volunteer',
    facts: visitIn('done'),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('visit_first', found),
    say: (w, { match }) => ({
      subject: w.t('mail.visit.first.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.visit.first.text') },
        button(w.t('mail.visit.first.button'), w.page(site.visitsByLink(offerSecret(match.offerId)))),
      ],
    }),
  }),
  'visit-thanked': letter({
    to: 'volunteer',
    facts: visitIn('done'),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('visit_thanked', found),
    say: (w, { request, visit }) => ({
      subject: w.t('mail.visit.thanked.subject'),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.visit.thanked.text', { kind: w.kind(request.kind), day: w.day(visit.hours.from) }),
        },
      ],
    }),
  }),
  'visit-skipped': letter({
    to: 'volunteer',
    facts: visitIn('skipped'),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('visit_skipped', found),
    say: (w, { request, visit }) => ({
      subject: w.t('mail.visit.skipped.subject', { day: w.day(visit.hours.from) }),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.visit.skipped.text', { kind: w.kind(request.kind), day: w.day(visit.hours.from) }),
        },
      ],
    }),
    sms: (w, { visit }) => w.sms('skipped', { day: w.day(visit.hours.from) }),
  }),
  'visit-again': letter({
    to: 'volunteer',
    facts: visitIn('planned'),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: (found) => callAbout('visit_again', found),
    say: (w, { request, visit }) => ({
      subject: w.t('mail.visit.again.subject', { day: w.day(visit.hours.from) }),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.visit.again.text', { kind: w.kind(request.kind), day: w.day(visit.hours.from) }),
        },
      ],
    }),
    sms: (w, { visit }) => w.sms('again', { day: w.day(visit.hours.from) }),
  }),
  'visit-uncovered': letter({
    to: 'resident',
    facts: visitIn('uncovered'),
    reader: ({ resident, request }) => toResident(resident, request),
    instead: null,
    say: (w, { volunteer, visit }) => ({
      subject: w.t('mail.visit.uncovered.subject', { day: w.day(visit.hours.from) }),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.visit.uncovered.text', { name: volunteer.firstName, day: w.day(visit.hours.from) }),
        },
        button(w.t('mail.visit.uncovered.button'), w.page(site.own.find)),
      ],
    }),
  }),
}

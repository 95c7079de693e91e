import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { parentFirst } from '@/domain/intake/age'
import { dateAtNoon } from '@/domain/kernel/date-words'
import { site } from '@/domain/site/addresses'
import { linesToTell, type StartLine } from '@/domain/start-list/start-list'
import { mailChangeStage } from '@/domain/volunteer/mail-change'
import type { UnaskedWhy } from '@/domain/volunteer/unasked'
import { whenCityAsks } from '../../case/asking-hours'
import { linesOf } from '../../case/start-facts'
import { mailChangeSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toVolunteer, volunteerFor } from '../letter-facts'
import { choiceFor } from '../talk-facts'
import type { Words } from '../words'

interface OfVolunteer {
  readonly volunteerId: string
}

interface OfMailChange extends OfVolunteer {
  readonly mailChangeId: string
}

async function mailChangeFor(tx: Tx, { volunteerId, mailChangeId }: OfMailChange) {
  const [change] = await tx.select().from(table.mailChange).where(eq(table.mailChange.id, mailChangeId))
  const volunteer = await volunteerFor(tx, volunteerId)
  return change && volunteer ? { change, volunteer, stage: mailChangeStage(change, Date.now()) } : null
}

async function startFor(tx: Tx, { volunteerId }: OfVolunteer) {
  const volunteer = await volunteerFor(tx, volunteerId)
  return volunteer ? { volunteer, lines: linesToTell(await linesOf(tx, volunteer, new Date())) } : null
}

/** What is still to be done, or lapses, a line each. */
const itemsIn = (w: Words, lines: readonly StartLine[]) =>
  lines
    .map(({ item, until }) =>
      until === null
        ? w.t(`start.item.${item}.title`)
        : w.t('mail.startLapses.until', {
            item: w.t(`start.item.${item}.title`),
            day: w.day(dateAtNoon(until)),
          }),
    )
    .join('\n')

export const VOLUNTEER_LETTERS = {
  'interest-received': letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId }: OfVolunteer) => choiceFor(tx, volunteerId),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // A newcomer is called anyway.
    instead: null,
    say: (w, { volunteer, secret }) => {
      if (parentFirst(volunteer))
        return {
          subject: w.t('mail.interest.subject'),
          blocks: [{ kind: 'text', text: w.t('mail.interest.parent') }],
        }
      if (secret === null)
        return {
          subject: w.t('mail.interest.subject'),
          blocks: [{ kind: 'text', text: w.t('mail.interest.text') }],
        }
      return {
        subject: w.t('mail.interest.chooseSubject'),
        blocks: [
          { kind: 'text', text: w.t('mail.interest.choose') },
          button(w.t('mail.talk.chooseButton'), w.page(site.join.talk(secret))),
        ],
      }
    },
  }),
  welcome: letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId }: OfVolunteer) => volunteerFor(tx, volunteerId),
    reader: toVolunteer,
    instead: ({ id }) => ({
      kind: 'call_neighbour',
      why: 'welcome',
      thing: 'volunteer',
      thingId: id,
      helpRequestId: null,
      volunteerId: id,
    }),
    say: (w) => ({
      subject: w.t('mail.welcome.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.welcome.text') },
        button(w.t('mail.welcome.button'), w.page(site.signIn.start)),
      ],
    }),
  }),
  'start-list': letter({
    to: 'volunteer',
    facts: (tx: Tx, about: OfVolunteer) => startFor(tx, about),
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // They sat with us a moment ago, and have the list on paper.
    instead: null,
    say: (w, { lines }) => ({
      subject: w.t('mail.startList.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.startList.text') },
        { kind: 'text', text: itemsIn(w, lines) },
        button(w.t('mail.startList.button'), w.page(site.mine.startList)),
      ],
    }),
  }),
  'start-lapses': letter({
    to: 'volunteer',
    facts: async (tx: Tx, about: OfVolunteer) => {
      const found = await startFor(tx, about)
      return found && found.lines.length > 0 ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // The coordinator has a task of it, with a date.
    instead: null,
    say: (w, { lines }) => ({
      subject: w.t('mail.startLapses.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.startLapses.text') },
        { kind: 'text', text: itemsIn(w, lines) },
        button(w.t('mail.startLapses.button'), w.page(site.mine.startList)),
      ],
    }),
  }),
  'card-ready': letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId }: OfVolunteer) => volunteerFor(tx, volunteerId),
    reader: toVolunteer,
    instead: ({ id }) => ({
      kind: 'call_neighbour',
      why: 'card',
      thing: 'volunteer',
      thingId: id,
      helpRequestId: null,
      volunteerId: id,
    }),
    say: (w) => ({
      subject: w.t('mail.cardReady.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.cardReady.text') },
        button(w.t('mail.cardReady.button'), w.page(site.mine.card)),
      ],
    }),
  }),
  'mail-confirm': letter({
    to: 'volunteer',
    facts: async (tx: Tx, about: OfMailChange) => {
      const found = await mailChangeFor(tx, about)
      return found?.stage === 'waiting' ? found : null
    },
    // Nobody spoke with them there: whoever lives at that address is not told whose it is to be.
    reader: ({ change, volunteer }) => ({
      roads: [{ by: 'mail', address: change.email }],
      confirmed: false,
      name: null,
      locale: volunteer.locale,
    }),
    instead: null,
    say: (w, { change }) => ({
      subject: w.t('mail.mailConfirm.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.mailConfirm.text') },
        button(w.t('mail.mailConfirm.button'), w.page(site.mailChange(mailChangeSecret(change.id, 'new')))),
        { kind: 'text', text: w.t('mail.mailConfirm.notYou') },
      ],
    }),
  }),
  'mail-told': letter({
    to: 'volunteer',
    facts: async (tx: Tx, about: OfMailChange) => {
      const found = await mailChangeFor(tx, about)
      return found?.stage === 'stopped' ? null : found
    },
    reader: ({ change, volunteer }) => toVolunteer({ ...volunteer, email: change.before, prefers: 'mail' }),
    instead: null,
    say: (w, { change }) => ({
      subject: w.t('mail.mailTold.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.mailTold.text') },
        { kind: 'text', text: w.t('mail.mailTold.notYou') },
        button(w.t('mail.mailTold.button'), w.page(site.mailChange(mailChangeSecret(change.id, 'old')))),
      ],
    }),
  }),
  /** Not asked for six weeks: why, by the rules of the matching, and what they can change. */
  unasked: letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId, why }: OfVolunteer & { readonly why: UnaskedWhy }) =>
      volunteerFor(tx, volunteerId).then((found) => found && { ...found, why }),
    reader: toVolunteer,
    // It stands on their page as well, and asks for no answer.
    instead: null,
    later: whenCityAsks,
    say: (w, { why }) => ({
      subject: w.t('mail.unasked.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.unasked.text') },
        { kind: 'text', text: w.t(`mine.unasked.${why}`) },
        button(w.t('mail.unasked.button'), w.page(site.mine.profile)),
      ],
    }),
  }),
  stopped: letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId }: OfVolunteer) => volunteerFor(tx, volunteerId),
    reader: toVolunteer,
    // They said it to us, by telephone.
    instead: null,
    say: (w) => ({
      subject: w.t('mail.stopped.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.stopped.text') }],
    }),
    sms: (w) => w.sms('stopped'),
  }),
}

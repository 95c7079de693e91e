import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { parentFirst } from '@/domain/intake/age'
import { site } from '@/domain/site/addresses'
import { mailChangeStage } from '@/domain/volunteer/mail-change'
import type { UnaskedWhy } from '@/domain/volunteer/unasked'
import { whenCityAsks } from '../../case/asking-hours'
import { mailChangeSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toVolunteer, volunteerFor } from '../letter-facts'
import { choiceFor } from '../talk-facts'

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

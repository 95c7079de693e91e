import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toVolunteer, volunteerFor } from '../letter-facts'

interface OfVolunteer {
  readonly volunteerId: string
}

export const VOLUNTEER_LETTERS = {
  'interest-received': letter({
    to: 'volunteer',
    facts: (tx: Tx, { volunteerId }: OfVolunteer) => volunteerFor(tx, volunteerId),
    reader: toVolunteer,
    // A newcomer is called anyway.
    instead: null,
    say: (w) => ({
      subject: w.t('mail.interest.subject'),
      blocks: [{ kind: 'text', text: w.t('mail.interest.text') }],
    }),
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
  }),
}

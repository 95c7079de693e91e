import { dayLong } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { site, withQuery } from '@/domain/site/addresses'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import { toVolunteer, volunteerFor } from '../letter-facts'
import { passFor } from '../pass'

export const PAUSE_LETTERS = {
  'pause-ends': letter({
    to: 'volunteer',
    facts: async (tx: Tx, { volunteerId }: { readonly volunteerId: string }) => {
      const volunteer = await volunteerFor(tx, volunteerId)
      // Who answered meanwhile, or took another break, is not asked.
      if (!volunteer?.pausedUntil || volunteer.comesBack || volunteer.pauseAskedAt === null) return null
      if (!stateIs(VOLUNTEER, volunteer.state, 'askable')) return null
      return { ...volunteer, pausedUntil: volunteer.pausedUntil, secret: await passFor(tx, volunteerId) }
    },
    reader: toVolunteer,
    instead: ({ id }) => ({
      kind: 'ask_back',
      why: 'pause_ends',
      thing: 'volunteer',
      thingId: id,
      helpRequestId: null,
      volunteerId: id,
    }),
    say: (w, { pausedUntil, secret, locale }) => {
      const answer = (antwoord: 'ja' | 'nee') => w.page(withQuery(site.pauseByLetter(secret), { antwoord }))
      return {
        subject: w.t('mail.pauseEnds.subject'),
        blocks: [
          { kind: 'text', text: w.t('mail.pauseEnds.text', { date: dayLong(pausedUntil, locale) }) },
          {
            kind: 'buttons',
            buttons: [
              { label: w.t('mail.pauseEnds.yes'), href: answer('ja'), main: true },
              { label: w.t('mail.pauseEnds.no'), href: answer('nee') },
            ],
          },
          { kind: 'text', text: w.t('mail.pauseEnds.silent') },
        ],
      }
    },
  }),
}

import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { time } from '@/domain/kernel/date-words'
import { isMobile, type Road } from '@/domain/message/road'
import { site } from '@/domain/site/addresses'
import type { StayState } from '@/domain/stay/stay-states'
import { offerSecret } from '../../gate/secret'
import { practiceIn } from '../../gate/settings'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { matchFor } from '../letter-facts'

interface OfStay {
  readonly stayId: string
  /** By its pair the outbox knows of whom and of what a letter is. */
  readonly matchId: string
}

/** While nobody heard of them: who said that they are home is not asked. */
const stayIn =
  (...states: StayState[]) =>
  async (tx: Tx, { stayId }: OfStay) => {
    const [stay] = await tx.select().from(table.stay).where(eq(table.stay.id, stayId))
    if (!stay || !states.includes(stay.state)) return null
    const found = await matchFor(tx, stay.matchId)
    return found ? { ...found, stay, onCall: (await practiceIn(tx)).stays.onCall } : null
  }

export const STAY_LETTERS = {
  /** In the telephone that they have with them, whatever they usually choose; a mail is for who has no mobile. */
  'stay-reminder': letter({
    to: 'volunteer',
    facts: stayIn('there', 'reminded', 'overdue', 'escalated'),
    reader: ({ volunteer: { phone, email, firstName: name, locale } }) => {
      const mobile: Road[] = isMobile(phone) ? [{ by: 'sms', address: phone }] : []
      const roads: Road[] = email ? [...mobile, { by: 'mail', address: email }] : mobile
      return roads.length > 0 ? { roads, confirmed: true, name, locale } : null
    },
    instead: null,
    say: (w, { stay, match, volunteer }) => ({
      subject: w.t('mail.stay.reminder.subject'),
      blocks: [
        {
          kind: 'text',
          text: w.t('mail.stay.reminder.text', { time: time(stay.backBy, volunteer.locale) }),
        },
        button(w.t('mail.stay.reminder.button'), w.page(site.visitsByLink(offerSecret(match.offerId)))),
        { kind: 'text', text: w.t('mail.stay.reminder.then') },
      ],
    }),
    sms: (w, { stay, volunteer }) => w.sms('stay.reminder', { time: time(stay.backBy, volunteer.locale) }),
  }),
  /**
   * To the number that the city answers day and night, in the language in which the neighbour is called. Where they are
   * stands behind the sign-in.
   */
  'stay-on-call': letter({
    to: 'staff',
    facts: async (tx: Tx, values: OfStay) => {
      const found = await stayIn('overdue', 'escalated')(tx, values)
      return found?.onCall ? { ...found, onCall: found.onCall } : null
    },
    reader: ({ onCall, volunteer }) => ({
      roads: [{ by: 'sms', address: onCall }],
      confirmed: true,
      name: null,
      locale: volunteer.locale,
    }),
    instead: null,
    say: (w, { volunteer, stay }) => ({
      subject: w.t('mail.stay.onCall'),
      blocks: [
        {
          kind: 'text',
          text:
            w.sms('stay.onCall', {
              name: volunteer.firstName,
              number: w.phone(volunteer.phone),
              time: time(stay.backBy, volunteer.locale),
            }) ?? '',
        },
      ],
    }),
    sms: (w, { volunteer, stay }) =>
      w.sms('stay.onCall', {
        name: volunteer.firstName,
        number: w.phone(volunteer.phone),
        time: time(stay.backBy, volunteer.locale),
      }),
  }),
}

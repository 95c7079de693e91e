import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { site } from '@/domain/site/addresses'
import type { CallAbout } from '../../case/call-instead'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toVolunteer } from '../letter-facts'
import { choiceFor, talkFor } from '../talk-facts'

interface OfVolunteer {
  readonly volunteerId: string
}

interface OfMoment extends OfVolunteer {
  readonly momentId: string
}

/** The moment with whoever it was or is kept for, while that still holds. */
async function momentFor(tx: Tx, { volunteerId, momentId }: OfMoment) {
  const { intakeMoment } = table
  const [moment] = await tx.select().from(intakeMoment).where(eq(intakeMoment.id, momentId))
  const found = await talkFor(tx, volunteerId)
  return found && moment?.volunteerId === volunteerId ? { ...found, moment } : null
}

const callAbout = (why: CallAbout['why'], { id }: { readonly id: string }): CallAbout => ({
  kind: 'call_neighbour',
  why,
  thing: 'volunteer',
  thingId: id,
  helpRequestId: null,
  volunteerId: id,
})

export const TALK_LETTERS = {
  'talk-invited': letter({
    to: 'volunteer',
    facts: async (tx: Tx, { volunteerId }: OfVolunteer) => {
      const found = await choiceFor(tx, volunteerId)
      return found?.secret ? { ...found, secret: found.secret } : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ volunteer }) => callAbout('talk_choose', volunteer),
    say: (w, { secret }) => ({
      subject: w.t('mail.talk.invited.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.talk.invited.text') },
        button(w.t('mail.talk.chooseButton'), w.page(site.join.talk(secret))),
      ],
    }),
  }),
  'talk-booked': letter({
    to: 'volunteer',
    facts: async (tx: Tx, about: OfMoment) => {
      const found = await momentFor(tx, about)
      return found && found.moment.outcome === null && found.moment.startsAt > new Date() ? found : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    // They chose it on the page, or heard it from who chose it with them.
    instead: null,
    say: (w, { moment, secret }) => ({
      subject: w.t('mail.talk.booked.subject', { day: w.day(moment.startsAt) }),
      blocks: [
        { kind: 'text', text: w.t('mail.talk.booked.text') },
        {
          kind: 'facts',
          facts: [
            [w.t('mail.talk.when'), w.moment(moment.startsAt)],
            [w.t('mail.talk.where'), moment.place],
          ],
        },
        { kind: 'text', text: w.t('mail.talk.booked.move') },
        ...(secret ? [button(w.t('mail.talk.booked.button'), w.page(site.join.talk(secret)))] : []),
      ],
    }),
    sms: (w, { moment }) => w.sms('talkBooked', { moment: w.moment(moment.startsAt), place: moment.place }),
  }),
  'talk-withdrawn': letter({
    to: 'volunteer',
    facts: async (tx: Tx, about: OfMoment) => {
      const found = await momentFor(tx, about)
      const choice = found?.moment.outcome === 'withdrawn' ? await choiceFor(tx, about.volunteerId) : null
      return found && choice?.volunteer.state === 'invited' ? { ...choice, moment: found.moment } : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ volunteer }) => callAbout('talk_withdrawn', volunteer),
    say: (w, { moment, secret }) => ({
      subject: w.t('mail.talk.withdrawn.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.talk.withdrawn.text', { moment: w.moment(moment.startsAt) }) },
        { kind: 'text', text: w.t(secret ? 'mail.talk.withdrawn.choose' : 'mail.talk.withdrawn.wait') },
        ...(secret ? [button(w.t('mail.talk.chooseButton'), w.page(site.join.talk(secret)))] : []),
      ],
    }),
    sms: (w, { moment }) => w.sms('talkWithdrawn', { moment: w.moment(moment.startsAt) }),
  }),
}

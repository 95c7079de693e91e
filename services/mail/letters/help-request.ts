import type * as table from '@/db/schema'
import type { EndWords } from '@/domain/help-request/ends'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { speakReference } from '@/domain/help-request/reference'
import { statusWords } from '@/domain/help-request/status-words'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { requestFor, toResident, toVolunteer, volunteerFor } from '../letter-facts'
import type { Words } from '../words'

interface OfEnd {
  readonly helpRequestId: string
  readonly volunteerId: string
  readonly matchId?: string
  /** Absent in a queue of before: nothing wrong is said then. */
  readonly words?: EndWords
}

interface OfStatus {
  readonly helpRequestId: string
  readonly state: HelpRequestState
}

type Told = Pick<typeof table.helpRequest.$inferSelect, 'reference' | 'state'>

const standing = (w: Words, state: HelpRequestState) => statusWords((key) => w.t(`request.${key}`), state)

const statusShort = (w: Words, { reference, state }: Told) =>
  w.sms('status', { reference: speakReference(reference), ...standing(w, state) })

export const REQUEST_LETTERS = {
  'request-received': letter({
    to: 'resident',
    facts: (tx: Tx, { helpRequestId }: { readonly helpRequestId: string }) => requestFor(tx, helpRequestId),
    reader: ({ resident, request }) => toResident(resident, request),
    // They spoke to us, or are called as the next step.
    instead: null,
    say: (w, { request }) => ({
      subject: w.t('mail.received.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.received.thanks') },
        { kind: 'large', text: speakReference(request.reference) },
        { kind: 'text', text: w.t('mail.received.next') },
        {
          kind: 'steps',
          steps: [w.t('mail.received.read'), w.t('mail.received.search'), w.t('mail.received.call')],
        },
        button(w.t('mail.received.button'), w.page(site.own.find)),
        { kind: 'text', text: w.t('mail.received.change') },
      ],
    }),
    sms: (w, { request }) => statusShort(w, request),
  }),
  /** To who chose to hear by SMS how it stands; not when it stands otherwise by now. */
  'request-status': letter({
    to: 'resident',
    facts: async (tx: Tx, { helpRequestId, state }: OfStatus) => {
      const found = await requestFor(tx, helpRequestId)
      return found?.request.state === state ? found : null
    },
    reader: ({ resident, request }) => toResident(resident, request),
    // Each of these states has its own call where one is promised.
    instead: null,
    say: (w, { request }) => {
      const { now, next } = standing(w, request.state)
      return {
        subject: w.t('mail.status.subject', { reference: speakReference(request.reference) }),
        blocks: [
          { kind: 'text', text: `${now}\n${next}` },
          button(w.t('mail.received.button'), w.page(site.own.find)),
          { kind: 'text', text: w.t('mail.received.change') },
        ],
      }
    },
    sms: (w, { request }) => statusShort(w, request),
  }),
  'request-cancelled': letter({
    to: 'volunteer',
    facts: async (tx: Tx, { helpRequestId, volunteerId, matchId, words = 'gently' }: OfEnd) => {
      const volunteer = await volunteerFor(tx, volunteerId)
      const found = await requestFor(tx, helpRequestId)
      return volunteer && found ? { volunteer, request: found.request, matchId, words } : null
    },
    reader: ({ volunteer }) => toVolunteer(volunteer),
    instead: ({ volunteer, request, matchId, words }) => ({
      kind: 'call_neighbour',
      why: `cancelled_${words}`,
      ...(matchId ? { thing: 'match', thingId: matchId } : { thing: 'help_request', thingId: request.id }),
      helpRequestId: request.id,
      volunteerId: volunteer.id,
    }),
    say: (w, { request, words }) => ({
      subject: w.t(`mail.cancelled.${words}.subject`),
      blocks: [{ kind: 'text', text: w.t(`mail.cancelled.${words}.text`, { kind: w.kind(request.kind) }) }],
    }),
    sms: (w, { request }) => w.sms('cancelled', { kind: w.kind(request.kind) }),
  }),
}

import type { EndWords } from '@/domain/help-request/ends'
import { speakReference } from '@/domain/help-request/reference'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { requestFor, toResident, toVolunteer, volunteerFor } from '../letter-facts'

interface OfEnd {
  readonly helpRequestId: string
  readonly volunteerId: string
  readonly matchId?: string
  /** Absent in a queue of before: nothing wrong is said then. */
  readonly words?: EndWords
}

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
  }),
}

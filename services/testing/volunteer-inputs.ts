import { v7 } from 'uuid'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import type { Cast } from './cast'

const somebody = { name: 'Jan Jans', phone: '015 12 34 56' }
const profile = { kinds: ['WALK'], slots: ALL_SLOTS, radiusMetres: 1000, weeklyCapacity: 1 }

/** A good input for every operation about a neighbour, and about agendas. */
export const VOLUNTEER_INPUTS: Readonly<Record<string, (cast: Cast) => unknown>> = {
  'agenda.close-feed': () => ({}),
  'agenda.feed': () => ({}),
  'agenda.my-feed': () => ({}),
  'agenda.of-request': () => ({}),
  'agenda.open-feed': () => ({}),
  'neighbour-list.choose-columns': (cast) => ({ listId: cast.listId, columns: ['name', 'phone'] }),
  'neighbour-list.choose-doubtful': (cast) => ({ listId: cast.listId, shown: ['1.0'], take: ['1.0'] }),
  'neighbour-list.columns': (cast) => ({ listId: cast.listId }),
  'neighbour-list.detail': (cast) => ({ listId: cast.listId }),
  'neighbour-list.drop': (cast) => ({ listId: cast.listId }),
  'neighbour-list.invitation': () => ({}),
  'neighbour-list.mine': () => ({}),
  'neighbour-list.read': () => ({
    name: 'Vrijwilligers',
    fileName: 'lijst.csv',
    file: new TextEncoder().encode('Naam;GSM\nLotte Duif;0470 22 33 44'),
  }),
  'neighbour-list.record-answer': (cast) => ({ volunteerId: cast.listedId, answer: 'yes' }),
  'neighbour-list.remind': () => ({}),
  'neighbour-list.say-no': () => ({}),
  'neighbour-list.say-yes': () => ({}),
  'neighbour-list.take': (cast) => ({ listId: cast.listId }),
  'neighbour-list.undo': (cast) => ({ listId: cast.listId }),
  'volunteer.change-mine': () => profile,
  'volunteer.change-contact': () => ({
    firstName: 'Karim',
    lastName: 'Amrani',
    phone: '0470 12 34 56',
    email: 'karim.nieuw@test.invalid',
    locale: 'nl',
  }),
  'volunteer.change-state': (cast) => ({ volunteerId: cast.volunteerId, to: 'paused', reason: '' }),
  'volunteer.correct': (cast) => ({
    volunteerId: cast.volunteerId,
    confirmedBy: 'self',
    how: 'phone',
    firstName: 'Karim',
    lastName: 'Amrani',
    phone: '0470 12 34 56',
    email: 'karim.amrani@demo.invalid',
  }),
  'volunteer.detail': (cast) => ({ volunteerId: cast.volunteerId }),
  'volunteer.cancel-mail-change': () => ({}),
  'volunteer.confirm-mail': () => ({}),
  'volunteer.mail-change': () => ({}),
  'volunteer.stop-mail-change': () => ({}),
  'volunteer.letter-pause': () => ({}),
  'volunteer.pause-by-button': () => ({}),
  'volunteer.pause-by-letter': () => ({ days: 14 }),
  'volunteer.record-stop': (cast) => ({ volunteerId: cast.volunteerId, heard: 'phone' }),
  'volunteer.release-stopped': (cast) => ({ volunteerId: cast.volunteerId }),
  'volunteer.stop-mine': () => ({ sure: 'yes' }),
  'volunteer.express-interest': () => ({
    ...somebody,
    email: 'jan@test.invalid',
    address: 'Dorpstraat 1',
    kinds: ['WALK'],
    formKey: v7(),
  }),
  'volunteer.keep-for': (cast) => ({
    volunteerId: cast.volunteerId,
    kept: 'person',
    residentId: cast.residentId,
  }),
  'volunteer.list': () => ({}),
  'volunteer.mine': () => ({}),
  'volunteer.pause-mine': () => ({ days: 7 }),
  'volunteer.record-intake': (cast) => ({
    volunteerId: cast.volunteerId,
    ...profile,
    languages: ['nl'],
    motherTongue: 'nl',
  }),
}

import { stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState } from '@/domain/match/match-states'
import type { Column } from './access-matrix'

/** Sensitive fields of a resident who is helped, of the request and of the neighbour who helps. */
export const SEEN_FIELDS = [
  'resident.name',
  'resident.phone',
  'resident.email',
  'resident.address',
  'request.details',
  'request.good_to_know',
  'request.proxy',
  'volunteer.name',
  'volunteer.phone',
  'volunteer.email',
  'volunteer.address',
  'volunteer.intake_notes',
  'note.text',
  'signal.text',
] as const
export type SeenField = (typeof SEEN_FIELDS)[number]

const STAFF: readonly SeenField[] = [
  'resident.name',
  'resident.phone',
  'resident.email',
  'resident.address',
  'request.details',
  'request.good_to_know',
  'request.proxy',
  'volunteer.name',
  'volunteer.phone',
  'note.text',
  'signal.text',
]
// Their own page and, in what they may ask for of themselves, the notes of the talk with them.
const OWN: readonly SeenField[] = [
  'volunteer.name',
  'volunteer.phone',
  'volunteer.email',
  'volunteer.address',
  'volunteer.intake_notes',
]
const CONTACT: readonly SeenField[] = [
  'resident.name',
  'resident.phone',
  'resident.address',
  'request.details',
  'request.good_to_know',
]

/** Who may ever see which field of these two people, whatever page or list brings it. All that is not said is no. */
export function maySee(column: Column, field: SeenField, state: MatchState): boolean {
  switch (column) {
    case 'operator':
      return STAFF.includes(field)
    case 'coordinator':
      return true
    case 'volunteer':
      return OWN.includes(field) || (stateIs(MATCH, state, 'visible') && CONTACT.includes(field))
    case 'otherVolunteer':
      // Who comes along reads to whom they go, and no more.
      return field === 'resident.name' && stateIs(MATCH, state, 'visible')
    case 'referrer':
      return field === 'resident.name'
    case 'admin':
      // Of whom the log tells that somebody looked at them.
      return field === 'resident.name' || field === 'volunteer.name'
    default:
      return false
  }
}

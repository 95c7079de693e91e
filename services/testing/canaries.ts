import { eq } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState } from '@/domain/match/match-states'
import type { Column } from '../access-matrix'
import { type Cast, newCast } from './cast'

/** One value in each sensitive field that stands nowhere else, so that it is found wherever it leaks. */
export const CANARIES = {
  'resident.name': 'Kanarie Naamveld',
  'resident.phone': '+32499111222',
  'resident.email': 'kanarie-resident@test.invalid',
  'resident.address': 'Kanariestraat',
  'request.details': 'kanarie in de bijzonderheden',
  'request.good_to_know': 'kanarie bij goed om te weten',
  'request.proxy': 'Kanarie Tussenpersoon',
  'volunteer.name': 'Kanarie-Achternaam',
  'volunteer.phone': '+32499333444',
  'volunteer.email': 'kanarie-buur@test.invalid',
  'volunteer.address': 'Kanariepad',
  'volunteer.intake_notes': 'kanarie van het kennismaken',
  'note.text': 'kanarie in een nota',
  'signal.text': 'kanarie in een zorg',
} as const
export type CanaryField = keyof typeof CANARIES

export interface Planted extends Cast {
  readonly matchedResidentId: string
}

/** Everybody of the matrix, with the matched resident and the volunteer full of canaries and the match in this state. */
export async function planted(state: MatchState): Promise<Planted> {
  const cast = await newCast()
  const db = ownerDb()
  const { helpRequest, resident, volunteer, match, note, signal } = table
  const [request] = await db.select().from(helpRequest).where(eq(helpRequest.id, cast.matched.id))
  const residentId = request?.residentId ?? ''
  await db
    .update(resident)
    .set({
      name: CANARIES['resident.name'],
      phone: CANARIES['resident.phone'],
      email: CANARIES['resident.email'],
      street: CANARIES['resident.address'],
    })
    .where(eq(resident.id, residentId))
  await db
    .update(helpRequest)
    .set({
      details: CANARIES['request.details'],
      goodToKnow: CANARIES['request.good_to_know'],
      proxyName: CANARIES['request.proxy'],
      proxyPhone: '+32499555666',
    })
    .where(eq(helpRequest.id, cast.matched.id))
  await db
    .update(volunteer)
    .set({
      lastName: CANARIES['volunteer.name'],
      phone: CANARIES['volunteer.phone'],
      email: CANARIES['volunteer.email'],
      street: CANARIES['volunteer.address'],
      intakeNotes: CANARIES['volunteer.intake_notes'],
    })
    .where(eq(volunteer.id, cast.volunteerId))
  const now = new Date()
  await db
    .update(match)
    .set({ state, stateSince: now, pausedUntil: now, agreedDay: '2026-12-01', whoTells: 'staff' })
    .where(eq(match.id, cast.matched.matchId))
  await db.update(signal).set({ text: CANARIES['signal.text'] }).where(eq(signal.id, cast.matched.signalId))
  await db.insert(note).values({ helpRequestId: cast.matched.id, text: CANARIES['note.text'] })
  return { ...cast, matchedResidentId: residentId }
}

const STAFF: readonly CanaryField[] = [
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
const OWN: readonly CanaryField[] = [
  'volunteer.name',
  'volunteer.phone',
  'volunteer.email',
  'volunteer.address',
  'volunteer.intake_notes',
]
const CONTACT: readonly CanaryField[] = [
  'resident.name',
  'resident.phone',
  'resident.address',
  'request.details',
  'request.good_to_know',
]

/** Who may ever see which field of these two people, whatever page or list brings it. All that is not said is no. */
export function maySee(column: Column, field: CanaryField, state: MatchState): boolean {
  switch (column) {
    case 'operator':
      return STAFF.includes(field)
    case 'coordinator':
      return true
    case 'volunteer':
      return OWN.includes(field) || (stateIs(MATCH, state, 'visible') && CONTACT.includes(field))
    case 'referrer':
      return field === 'resident.name'
    case 'admin':
      // Of whom the log tells that somebody looked at them.
      return field === 'resident.name' || field === 'volunteer.name'
    default:
      return false
  }
}

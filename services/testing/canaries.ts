import { eq } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { MatchState } from '@/domain/match/match-states'
import type { SeenField } from '../field-matrix'
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
} as const satisfies Record<SeenField, string>

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

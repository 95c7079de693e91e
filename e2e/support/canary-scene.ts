import { randomBytes, randomUUID } from 'node:crypto'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { Role } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, HOUR } from '@/domain/kernel/time'
import { MATCH, type MatchState } from '@/domain/match/match-states'
import type { SeenField } from '@/services/field-matrix'
import { type Home, hashOf } from './cast'

/** A resident, a request, a neighbour and their help, in which every sensitive field sings its own song. */
export interface CanaryScene {
  readonly state: MatchState
  readonly songs: Readonly<Record<SeenField, string>>
  readonly residentId: string
  readonly helpRequestId: string
  readonly volunteerId: string
  readonly matchId: string
  readonly offerId: string
  readonly offerToken: string
  /** Cookies, by who sends them. */
  readonly volunteer: string
  readonly resident: string
}

/** Words that stand nowhere else, also when a screen writes a number its own way. */
function songsOf(n: number): Record<SeenField, string> {
  const own = 'abcdefghijklmnop'[n]
  return {
    'resident.name': `Kanarienaam${own}`,
    'resident.phone': `4991${10 + n}222`,
    'resident.email': `kanariemail${own}@test.invalid`,
    'resident.address': `Kanariestraat${own}`,
    'request.details': `kanariebijzonder${own}`,
    'request.good_to_know': `kanarieweten${own}`,
    'request.proxy': `Kanarietussen${own}`,
    'volunteer.name': `Kanariebuur${own}`,
    'volunteer.phone': `4993${10 + n}444`,
    'volunteer.email': `kanariebuurmail${own}@test.invalid`,
    'volunteer.address': `Kanariepad${own}`,
    'volunteer.intake_notes': `kanariekennis${own}`,
    'note.text': `kanarienota${own}`,
    'signal.text': `kanariezorg${own}`,
  }
}

/** The state of a request whose help is like this. */
function requestStateOf(state: MatchState): HelpRequestState {
  if (state === 'proposed') return 'proposed_to_resident'
  return stateIs(MATCH, state, 'running') ? 'matched' : 'ended'
}

const newSecret = () => randomBytes(32).toString('base64url')

async function session(userId: string): Promise<string> {
  const secret = newSecret()
  const sessionToken = hashOf(secret)
  const expires = new Date(Date.now() + DAY)
  await ownerDb().insert(table.session).values({ sessionToken, userId, expires, secondStepAt: new Date() })
  return `zb_session=${secret}`
}

/** Somebody new with this role, signed in; answers the cookie. */
export async function enterNew(role: Role, neighbourhoods: readonly string[] = []) {
  const id = randomUUID()
  const db = ownerDb()
  await db.insert(table.user).values({ id, name: `Toets ${role}`, email: `${id}@demo.invalid`, role })
  for (const neighbourhoodId of neighbourhoods)
    await db.insert(table.coordinatorNeighbourhood).values({ userId: id, neighbourhoodId })
  return { id, cookie: await session(id) }
}

/** A neighbour who has nothing to do with it. */
export async function enterNeighbour(home: Home, more: Partial<typeof table.volunteer.$inferInsert> = {}) {
  const { id: userId, cookie } = await enterNew('volunteer')
  const id = randomUUID()
  await ownerDb()
    .insert(table.volunteer)
    .values({
      id,
      userId,
      firstName: 'Toets',
      lastName: 'Buur',
      phone: '+32470000001',
      state: 'active',
      stateSince: new Date(),
      neighbourhoodId: home.neighbourhoodId,
      lat: home.lat,
      lon: home.lon,
      kinds: ['GROCERIES'],
      slots: ALL_SLOTS,
      radiusMetres: 200,
      weeklyCapacity: 5,
      agreementSignedAt: new Date(),
      ...more,
    })
  return { id, cookie }
}

export async function canaryScene(
  n: number,
  state: MatchState,
  home: Home,
  { referrerId, coordinatorId }: { readonly referrerId: string; readonly coordinatorId: string },
): Promise<CanaryScene> {
  const db = ownerDb()
  const songs = songsOf(n)
  const residentId = randomUUID()
  const helpRequestId = randomUUID()
  const offerId = randomUUID()
  const matchId = randomUUID()
  const offerToken = newSecret()
  const place = { lat: home.lat, lon: home.lon, neighbourhoodId: home.neighbourhoodId, houseNumber: '7' }
  const now = new Date()
  const over = !stateIs(MATCH, state, 'running')
  const neighbour = await enterNeighbour(home, {
    firstName: 'Zanger',
    lastName: songs['volunteer.name'],
    phone: `+32${songs['volunteer.phone']}`,
    email: songs['volunteer.email'],
    street: songs['volunteer.address'],
    houseNumber: '9',
    intakeNotes: songs['volunteer.intake_notes'],
  })
  await db.insert(table.resident).values({
    id: residentId,
    name: songs['resident.name'],
    phone: `+32${songs['resident.phone']}`,
    email: songs['resident.email'],
    street: songs['resident.address'],
    ...place,
  })
  await db.insert(table.helpRequest).values({
    id: helpRequestId,
    reference: String(1100 + n),
    residentId,
    neighbourhoodId: home.neighbourhoodId,
    channel: 'referrer',
    state: requestStateOf(state),
    stateSince: now,
    dueAt: over ? null : now,
    kind: 'GROCERIES',
    timing: 'weekly',
    dayPart: 'any',
    slots: ALL_SLOTS,
    details: songs['request.details'],
    goodToKnow: songs['request.good_to_know'],
    proxyName: songs['request.proxy'],
    proxyPhone: '+32499555666',
    referrerId,
  })
  await db.insert(table.offer).values({
    id: offerId,
    helpRequestId,
    volunteerId: neighbour.id,
    state: 'accepted',
    rank: 0,
    tokenHash: hashOf(offerToken),
    sentAt: now,
    answeredAt: now,
    expiresAt: new Date(now.getTime() + DAY),
  })
  await db.insert(table.match).values({
    id: matchId,
    helpRequestId,
    offerId,
    volunteerId: neighbour.id,
    state,
    stateSince: now,
    residentSaidYesAt: now,
    consentHow: 'phone',
    approvedBy: state === 'proposed' ? null : coordinatorId,
    approvedAt: state === 'proposed' ? null : now,
    pausedUntil: now,
    pausedFrom: 'active',
    agreedDay: '2026-12-01',
    whoTells: 'staff',
    endedAt: over ? now : null,
  })
  await db.insert(table.note).values({ helpRequestId, text: songs['note.text'] })
  await db.insert(table.signal).values({
    helpRequestId,
    matchId,
    dueAt: now,
    text: songs['signal.text'],
  })
  const secret = newSecret()
  await db.insert(table.residentAccess).values({
    tokenHash: hashOf(secret),
    helpRequestId,
    expiresAt: new Date(now.getTime() + HOUR),
  })
  return {
    state,
    songs,
    residentId,
    helpRequestId,
    offerId,
    matchId,
    offerToken,
    volunteerId: neighbour.id,
    volunteer: neighbour.cookie,
    resident: `zb_request=${secret}`,
  }
}

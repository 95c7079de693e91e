import { and, eq, isNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Channel } from '@/domain/help-request/kinds'
import { stateIs } from '@/domain/kernel/state-table'
import { roadsTo } from '@/domain/message/road'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Tx } from '../gate/transaction'
import type { Reader } from './letter'

export async function requestFor(tx: Tx, helpRequestId: string) {
  const [row] = await tx
    .select({ request: table.helpRequest, resident: table.resident, neighbourhood: table.neighbourhood.name })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
    .where(eq(table.helpRequest.id, helpRequestId))
  return row
}

export async function volunteerFor(tx: Tx, volunteerId: string) {
  const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId))
  return row
}

export async function offerFor(tx: Tx, offerId: string) {
  const [offer] = await tx.select().from(table.offer).where(eq(table.offer.id, offerId))
  if (!offer) return undefined
  const request = await requestFor(tx, offer.helpRequestId)
  const volunteer = await volunteerFor(tx, offer.volunteerId)
  return request && volunteer ? { ...request, offer, volunteer } : undefined
}

export async function matchFor(tx: Tx, matchId: string) {
  const [match] = await tx.select().from(table.match).where(eq(table.match.id, matchId))
  if (!match) return undefined
  const request = await requestFor(tx, match.helpRequestId)
  const volunteer = await volunteerFor(tx, match.volunteerId)
  return request && volunteer ? { ...request, match, volunteer } : undefined
}

type VolunteerRow = typeof table.volunteer.$inferSelect
type ResidentRow = typeof table.resident.$inferSelect

/** Some neighbours have no mail; a letter to them becomes a call. Whoever is past the form on the page was spoken with. */
export function toVolunteer({
  id,
  email,
  firstName,
  phone,
  prefers,
  locale,
  state,
}: Pick<
  VolunteerRow,
  'id' | 'email' | 'phone' | 'prefers' | 'firstName' | 'locale' | 'state'
>): Reader | null {
  const roads = roadsTo({ email, phone, prefers })
  if (roads.length === 0) return null
  const pauses = stateIs(VOLUNTEER, state, 'stopped') ? {} : { pauses: { volunteerId: id } }
  return { roads, confirmed: state !== 'interested', name: firstName, locale, ...pauses }
}

/** Many residents have no mail; they are called. What came in on the page was typed by anybody. */
export function toResident(
  resident: Pick<ResidentRow, 'email' | 'phone' | 'prefers' | 'mayLeaveMessage' | 'name' | 'locale'>,
  { channel }: { readonly channel: Channel },
): Reader | null {
  const { email, name, locale, prefers, mayLeaveMessage } = resident
  // Who lives there may read a telephone that lies on the table.
  const phone = mayLeaveMessage === 'no' ? null : resident.phone
  const roads = roadsTo({ email, phone, prefers })
  if (roads.length === 0) return null
  return { roads, confirmed: channel !== 'web' && channel !== 'callback', name, locale }
}

/** Invited by an admin of ours. */
/** Somebody of the city who was not stopped. */
export async function colleague(tx: Tx, userId: string) {
  const [user] = await tx
    .select()
    .from(table.user)
    .where(and(eq(table.user.id, userId), isNull(table.user.deactivatedAt)))
  return user
}

export function toStaff({
  email,
  name,
  locale,
}: Pick<typeof table.user.$inferSelect, 'email' | 'name' | 'locale'>): Reader | null {
  return email ? { roads: [{ by: 'mail', address: email }], confirmed: true, name, locale } : null
}

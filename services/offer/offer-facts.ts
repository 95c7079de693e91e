import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { stillCounts } from '@/domain/offer/asked-anew'
import { boundsOf } from '@/domain/resident/wishes'
import { whoseKeys } from '@/domain/volunteer/kept-for'
import { alreadyPartOf } from '../case/already-part-of'
import { mustBeAsked } from '../case/standing-yes'
import type { Tx } from '../gate/transaction'
import { bondsWith } from './bonds'
import { namedPeople } from './city/city-reading'
import { factsAt } from './city/person'

export type RequestRow = typeof table.helpRequest.$inferSelect
export type ResidentRow = typeof table.resident.$inferSelect

export interface AskedBy {
  readonly request: RequestRow
  readonly resident: Pick<ResidentRow, 'id' | 'lat' | 'lon' | 'wishes' | 'topics' | 'gender'>
}

/** Volunteers who said no to a request, all who were asked for it or help there already, and whose request it is. */
type Around = Pick<RequestFacts, 'declinedBy' | 'askedBefore' | 'whose'>

/** What the engine needs of a request; null while something is still unknown. */
export function factsOfRequest({ request, resident }: AskedBy, around: Around): RequestFacts | null {
  const { lat, lon } = resident
  if (lat === null || lon === null || request.kind === null || request.slots === 0) return null
  const { id, kind, languages, slots, urgency, genderWish } = request
  const bounds = boundsOf(resident.wishes)
  return {
    id,
    residentId: resident.id,
    lat,
    lon,
    kind,
    languages,
    slots,
    urgency,
    genderWish,
    residentGender: resident.gender,
    topics: resident.topics,
    bounds,
    ...around,
  }
}

async function whoseRequest(tx: Tx, { residentId, referrerId }: RequestRow): Promise<string[]> {
  const { resident, user } = table
  const same = await tx.select({ id: resident.id }).from(resident).where(eq(resident.mergedInto, residentId))
  const [from] = referrerId
    ? await tx.select({ organisation: user.organisation }).from(user).where(eq(user.id, referrerId))
    : []
  const sameIds = same.map(({ id }) => id)
  return whoseKeys({ residentId, sameIds, organisation: from?.organisation ?? null })
}

/** As `factsOfRequest`, with what is known of it now; null too while the resident must be asked first. */
export async function requestFacts(tx: Tx, asked: AskedBy, now: Date): Promise<RequestFacts | null> {
  const { request } = asked
  if (await mustBeAsked(tx, request, now)) return null
  const { offer } = table
  const all = await tx
    .select({
      volunteerId: offer.volunteerId,
      state: offer.state,
      version: offer.version,
      declineReason: offer.declineReason,
    })
    .from(offer)
    .where(eq(offer.helpRequestId, request.id))
  const offers = all.filter((one) => stillCounts(one, request))
  const ids = (of: typeof offers) => of.map((one) => one.volunteerId)
  return factsOfRequest(asked, {
    declinedBy: ids(offers.filter((one) => one.state === 'declined')),
    askedBefore: [...ids(offers), ...(await alreadyPartOf(tx, request))],
    whose: await whoseRequest(tx, request),
  })
}

/** Named volunteers with what they were asked and did lately, and what they have with this resident, as it is now. */
export async function volunteerFacts(
  tx: Tx,
  resident: Pick<ResidentRow, 'id'>,
  now: Date,
  ids: readonly string[],
): Promise<{ street: string | null; facts: VolunteerFacts }[]> {
  const people = await namedPeople(tx, ids, now)
  const bonds = await bondsWith(tx, [resident.id])
  return people.map((person) => ({
    street: person.row.street,
    facts: factsAt(person, bonds.of(person.facts.id), now.getTime()),
  }))
}

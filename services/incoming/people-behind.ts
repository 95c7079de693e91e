import { and, desc, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { statesInView } from '@/domain/help-request/help-request-states'
import { type HouseLocale, inHouse } from '@/domain/kernel/locales'
import { statesThatAre } from '@/domain/kernel/state-table'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Tx } from '../gate/transaction'

export type IncomingRow = typeof table.incoming.$inferSelect

export interface Behind {
  readonly volunteerIds: readonly string[]
  readonly volunteerId: string | null
  readonly helpRequestId: string | null
  readonly locale: HouseLocale | null
}

const NOBODY: Behind = { volunteerIds: [], volunteerId: null, helpRequestId: null, locale: null }

/** Whose number this is, as far as we know: neighbours first, else the newest request of who lives there. */
export async function peopleBehind(tx: Tx, number: string | null): Promise<Behind> {
  if (!number) return NOBODY
  const { volunteer, resident, residentNumber, helpRequest } = table
  const neighbours = await tx
    .select({ id: volunteer.id, locale: volunteer.locale })
    .from(volunteer)
    .where(and(eq(volunteer.phone, number), notInArray(volunteer.state, statesThatAre(VOLUNTEER, 'stopped'))))
    .orderBy(volunteer.createdAt)
  const others = tx
    .select({ id: residentNumber.residentId })
    .from(residentNumber)
    .where(eq(residentNumber.phone, number))
  const [asked] = await tx
    .select({ id: helpRequest.id, locale: resident.locale })
    .from(helpRequest)
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(
      and(
        isNull(resident.mergedInto),
        or(eq(resident.phone, number), inArray(resident.id, others), eq(helpRequest.proxyPhone, number)),
      ),
    )
    .orderBy(
      desc(sql`${helpRequest.state} <> all (${sql.param(statesInView('finished'))}::text[])`),
      desc(helpRequest.createdAt),
    )
    .limit(1)
  const [first] = neighbours
  const locale = first?.locale ?? asked?.locale
  return {
    volunteerIds: neighbours.map(({ id }) => id),
    volunteerId: first?.id ?? null,
    helpRequestId: first ? null : (asked?.id ?? null),
    locale: locale ? inHouse(locale) : null,
  }
}

/** Offers that wait for an answer of these neighbours, in the order in which they were asked. */
export async function offersOpenTo(tx: Tx, volunteerIds: readonly string[], now: Date) {
  if (volunteerIds.length === 0) return []
  const { offer, match } = table
  const anew = tx
    .select({ id: match.offerId })
    .from(match)
    .innerJoin(table.helpRequest, eq(table.helpRequest.id, match.helpRequestId))
    .where(and(eq(match.state, 'proposed'), sql`${match.version} < ${table.helpRequest.version}`))
  return tx
    .select({ id: offer.id, helpRequestId: offer.helpRequestId })
    .from(offer)
    .where(
      and(
        inArray(offer.volunteerId, [...volunteerIds]),
        isNotNull(offer.sentAt),
        or(
          and(eq(offer.state, 'sent'), sql`${offer.expiresAt} > ${now.toISOString()}::timestamptz`),
          and(eq(offer.state, 'accepted'), inArray(offer.id, anew)),
        ),
      ),
    )
    .orderBy(offer.sentAt, offer.id)
}

import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../../gate/transaction'
import type { AskedBy, ResidentRow } from '../offer-facts'

/**
 * Per weekly request, and per request of who likes to see the same face, the neighbour of the last time that went well, for the same resident and the same kind of help.
 * A person has no account and may ask anew, so "the same resident" goes by telephone number, or without one by the record.
 */
export async function lastHelpers(
  tx: Tx,
  open: readonly (AskedBy & { readonly resident: Pick<ResidentRow, 'phone'> })[],
): Promise<ReadonlyMap<string, string>> {
  const weekly = open.filter(
    ({ request, resident }) => request.timing === 'weekly' || resident.wishes.includes('same-neighbour'),
  )
  if (weekly.length === 0) return new Map()
  const { match, helpRequest, resident } = table
  const who = sql<string>`coalesce(${resident.phone}, ${resident.id}::text)`
  const helped = await tx
    .selectDistinctOn([who, helpRequest.kind], {
      who,
      kind: helpRequest.kind,
      volunteerId: match.volunteerId,
    })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(
      and(
        inArray(
          who,
          weekly.map(({ resident: { phone, id } }) => phone ?? id),
        ),
        eq(match.outcome, 'good'),
      ),
    )
    .orderBy(who, helpRequest.kind, desc(match.createdAt))
  const of = new Map(helped.map(({ who, kind, volunteerId }) => [`${kind} ${who}`, volunteerId]))
  return new Map(
    weekly.flatMap(({ request, resident: { phone, id } }): [string, string][] => {
      const volunteerId = of.get(`${request.kind} ${phone ?? id}`)
      return volunteerId === undefined ? [] : [[request.id, volunteerId]]
    }),
  )
}

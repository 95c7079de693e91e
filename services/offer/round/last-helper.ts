import { and, desc, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../../gate/transaction'
import type { AskedBy } from '../offer-facts'

/**
 * Per weekly request the neighbour of the last time that went well, for the same resident and the same kind of help.
 * A person has no account and may ask anew, so "the same resident" goes by telephone number.
 */
export async function lastHelpers(
  tx: Tx,
  open: readonly (AskedBy & { readonly resident: { readonly phone: string } })[],
): Promise<ReadonlyMap<string, string>> {
  const weekly = open.filter(({ request }) => request.timing === 'weekly')
  if (weekly.length === 0) return new Map()
  const { match, helpRequest, resident } = table
  const helped = await tx
    .selectDistinctOn([resident.phone, helpRequest.kind], {
      phone: resident.phone,
      kind: helpRequest.kind,
      volunteerId: match.volunteerId,
    })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(
      and(
        inArray(
          resident.phone,
          weekly.map((one) => one.resident.phone),
        ),
        eq(match.outcome, 'good'),
      ),
    )
    .orderBy(resident.phone, helpRequest.kind, desc(match.createdAt))
  const of = new Map(helped.map(({ phone, kind, volunteerId }) => [`${kind} ${phone}`, volunteerId]))
  return new Map(
    weekly.flatMap(({ request, resident: { phone } }): [string, string][] => {
      const volunteerId = of.get(`${request.kind} ${phone}`)
      return volunteerId === undefined ? [] : [[request.id, volunteerId]]
    }),
  )
}

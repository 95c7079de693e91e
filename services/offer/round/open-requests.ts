import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import type { Actor } from '@/domain/kernel/actor'
import { statesThatAre } from '@/domain/kernel/state-table'
import { requestsWithin } from '../../case/reach'
import type { Tx } from '../../gate/transaction'

/** A round on one screen; what came first comes first, the rest in the next round. */
const MOST_REQUESTS = 300

export type OpenRequest = Awaited<ReturnType<typeof openRequests>>[number]

/** The requests of a round within this actor's reach, the oldest first. */
export async function openRequests(tx: Tx, actor: Actor, neighbourhoodId: string | undefined) {
  const reach = requestsWithin(actor)
  if (reach === 'none') return []
  const { helpRequest, resident, neighbourhood, user } = table
  return tx
    .select({
      request: helpRequest,
      resident,
      neighbourhood: neighbourhood.name,
      /** Of whoever passed it on. */
      organisation: user.organisation,
      /** Other records that are the same person. */
      sameIds: sql<string[]>`array(select s.id from ${resident} s where s.merged_into = ${resident.id})`,
    })
    .from(helpRequest)
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .leftJoin(user, eq(user.id, helpRequest.referrerId))
    .leftJoin(neighbourhood, eq(neighbourhood.id, helpRequest.neighbourhoodId))
    .where(
      and(
        inArray(helpRequest.state, statesThatAre(HELP_REQUEST, 'unasked')),
        reach === 'all' ? undefined : reach,
        neighbourhoodId === undefined ? undefined : eq(helpRequest.neighbourhoodId, neighbourhoodId),
      ),
    )
    .orderBy(asc(helpRequest.createdAt), asc(helpRequest.id))
    .limit(MOST_REQUESTS)
}

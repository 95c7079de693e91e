import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { hasRole } from '@/domain/kernel/actor'
import { requestsWithin } from '../case/reach'
import { list } from '../gate/list'

/** Open worries, the most urgent first. They stand in every view of the workplace. */
export const openSignals = list({
  name: 'signal.open',
  input: z.strictObject({}),
  from: table.signal,
  reach: (actor) => {
    if (!hasRole(actor, 'operator', 'coordinator')) return 'none'
    const requests = requestsWithin(actor)
    if (requests === 'all' || requests === 'none') return requests
    return sql`exists (select 1 from ${table.helpRequest} where ${table.helpRequest.id} = ${table.signal.helpRequestId} and ${requests})`
  },
  reads: ['resident.name', 'volunteer.name', 'signal.text'],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        text: within.text,
        dueAt: within.dueAt,
        ownerName: table.user.name,
        createdAt: within.createdAt,
        helpRequestId: within.helpRequestId,
        reference: table.helpRequest.reference,
        residentName: table.resident.name,
        volunteerName: sql<
          string | null
        >`${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName}`,
      })
      .from(within)
      .innerJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, within.volunteerId))
      .leftJoin(
        table.duty,
        and(eq(table.duty.thingId, within.id), eq(table.duty.kind, 'worry'), isNull(table.duty.endedAt)),
      )
      .leftJoin(table.user, eq(table.user.id, table.duty.ownerId))
      .where(eq(within.state, 'open'))
      .orderBy(asc(within.dueAt)),
})

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { dutiesWithin } from '../case/reach'
import { list } from '../gate/list'

const PAGE = 200

/** Everybody who called in vain or wrote to be called, by when we promised; what came in a flood last. */
export const callBacks = list({
  name: 'incoming.call-backs',
  input: z.strictObject({}),
  from: table.duty,
  reach: dutiesWithin,
  reads: ['resident.name', 'volunteer.name', 'resident.phone'],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        why: within.why,
        dueAt: within.dueAt,
        openedAt: within.openedAt,
        ownerRole: within.ownerRole,
        ownerName: table.user.name,
        number: table.incoming.number,
        text: table.incoming.text,
        kind: table.incoming.kind,
        receivedAt: table.incoming.receivedAt,
        helpRequestId: within.helpRequestId,
        volunteerId: within.volunteerId,
        residentName: table.resident.name,
        volunteerName: sql<
          string | null
        >`trim(${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName})`,
      })
      .from(within)
      .innerJoin(table.incoming, eq(table.incoming.id, within.thingId))
      .leftJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, within.volunteerId))
      .leftJoin(table.user, eq(table.user.id, within.ownerId))
      .where(and(eq(within.kind, 'call_back'), isNull(within.endedAt)))
      .orderBy(asc(sql`${within.why} = 'held_back'`), asc(within.dueAt), asc(within.id))
      .limit(PAGE),
})

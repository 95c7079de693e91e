import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { signalsWithin } from '../case/reach'
import { list } from '../gate/list'

/** Open worries, the most urgent first. They stand in every view of the workplace. */
export const openSignals = list({
  name: 'signal.open',
  input: z.strictObject({}),
  from: table.signal,
  reach: signalsWithin,
  reads: ['resident.name', 'volunteer.name', 'signal.text'],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        state: within.state,
        text: within.text,
        about: within.about,
        street: within.street,
        houseNumber: within.houseNumber,
        box: within.box,
        municipality: within.municipality,
        urgency: within.urgency,
        dueAt: within.dueAt,
        ownerName: table.user.name,
        createdAt: within.createdAt,
        helpRequestId: within.helpRequestId,
        reference: table.helpRequest.reference,
        residentName: table.resident.name,
        volunteerName: sql<
          string | null
        >`${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName}`,
        toldBy: sql<
          string | null
        >`(select concat_ws(', ', u.name, u.organisation) from ${table.user} u where u.id = ${within.referrerId})`,
      })
      .from(within)
      .leftJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, within.volunteerId))
      .leftJoin(
        table.duty,
        and(eq(table.duty.thingId, within.id), eq(table.duty.kind, 'worry'), isNull(table.duty.endedAt)),
      )
      .leftJoin(table.user, eq(table.user.id, table.duty.ownerId))
      .where(ne(within.state, 'handled'))
      .orderBy(asc(within.dueAt)),
})

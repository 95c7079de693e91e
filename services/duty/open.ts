import { and, asc, desc, eq, isNull, lt, ne, notInArray, or } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { WAITS_APART } from '@/domain/duty/apart'
import { DUTY_NAMES, numberToCall } from '../case/duty-names'
import { endOfToday } from '../case/end-of-today'
import { dutiesWithin } from '../case/reach'
import { list } from '../gate/list'

/** More than a page of these is a city that needs more hands, not a longer list. */
const PAGE = 50

/** Calls that wait, the most urgent first. The steps of requests and the worries have lists of their own. */
export const openDuties = list({
  name: 'duty.open',
  input: z.strictObject({}),
  from: table.duty,
  reach: dutiesWithin,
  reads: ['resident.name', 'volunteer.name'],
  rows: ({ tx, within, now }) =>
    tx
      .select({
        id: within.id,
        kind: within.kind,
        why: within.why,
        dueAt: within.dueAt,
        openedAt: within.openedAt,
        ownerRole: within.ownerRole,
        ownerName: table.user.name,
        helpRequestId: within.helpRequestId,
        volunteerId: within.volunteerId,
        ...DUTY_NAMES,
        volunteerPhone: numberToCall(within.id),
        number: table.incoming.number,
      })
      .from(within)
      .leftJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, within.volunteerId))
      .leftJoin(table.incoming, and(eq(within.kind, 'call_back'), eq(table.incoming.id, within.thingId)))
      .leftJoin(table.user, eq(table.user.id, within.ownerId))
      .where(
        and(
          isNull(within.endedAt),
          notInArray(within.kind, ['step', 'worry']),
          // A flood waits on the list of calls.
          notInArray(within.why, [...WAITS_APART]),
          // A next step that was agreed, and what was put off, come back on their day.
          or(lt(within.dueAt, endOfToday(now)), and(ne(within.kind, 'guide'), eq(within.putOffs, 0))),
        ),
      )
      // Somebody may be in danger: above all that is late.
      .orderBy(desc(eq(within.kind, 'not_back')), asc(within.dueAt), asc(within.id))
      .limit(PAGE),
})

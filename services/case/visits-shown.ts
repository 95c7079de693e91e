import { and, asc, eq, gte, type SQL } from 'drizzle-orm'
import * as table from '@/db/schema'
import { addDays, localDate } from '@/domain/kernel/time'
import { isSpecialDay } from '@/domain/visit/series'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

/** So far back somebody may still say how it went. */
const LOOKS_BACK_DAYS = 14

async function visitsWhere(tx: Tx, which: SQL, now: Date) {
  const { visit, volunteerInLine } = table
  const rows = await tx
    .select({
      id: visit.id,
      state: visit.state,
      stateSince: visit.stateSince,
      plannedOn: visit.plannedOn,
      hours: visit.hours,
      saidBy: visit.saidBy,
      wantsStandIn: visit.wantsStandIn,
      thankedAt: visit.thankedAt,
      firstName: volunteerInLine.firstName,
    })
    .from(visit)
    .leftJoin(volunteerInLine, eq(volunteerInLine.id, visit.volunteerId))
    .where(and(which, gte(visit.plannedOn, addDays(localDate(now.getTime()), -LOOKS_BACK_DAYS))))
    .orderBy(asc(visit.hours), asc(visit.id))
  const practice = await practiceIn(tx)
  return rows.map((row) => ({ ...row, special: isSpecialDay(practice, localDate(row.hours.from.getTime())) }))
}

/** The visits of one neighbour, from two weeks ago on. */
export const visitsOfMatch = (tx: Tx, matchId: string, now: Date) =>
  visitsWhere(tx, eq(table.visit.matchId, matchId), now)

/** The visits of a whole series, whoever comes. */
export const visitsOfRequest = (tx: Tx, helpRequestId: string, now: Date) =>
  visitsWhere(tx, eq(table.visit.helpRequestId, helpRequestId), now)

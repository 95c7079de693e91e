import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { WAITS_APART } from '@/domain/duty/apart'
import type { Role } from '@/domain/kernel/actor'
import {
  isTimeless,
  NOTICE_KINDS,
  type NoticeChoice,
  type NoticeKind,
  noticeOf,
  USUAL_CHOICE,
} from '@/domain/notice/notices'
import type { Tx } from '../gate/transaction'

const { duty, helpRequest, signal } = table

/** Nobody was left to ask when this began to wait. */
const NOBODY_LEFT = sql<boolean>`exists (select 1 from ${table.transition} t where t.thing_id = ${duty.thingId} and t.at = ${duty.openedAt} and t.reason = 'nobody-left-to-ask')`

/** A worry that somebody passed on from a door, and that is about no request. */
export const ITS_WORRY = and(eq(duty.kind, 'worry'), isNull(duty.helpRequestId), eq(signal.id, duty.thingId))
/** A worry that cannot wait, from a door or of a neighbour. */
const URGENT = sql<boolean>`${duty.kind} = 'worry' and exists (select 1 from ${signal} s where s.id = ${duty.thingId} and s.urgency = 'urgent')`
/** The quarter that it is about. */
const PLACE = sql<string | null>`coalesce(${helpRequest.neighbourhoodId}, ${signal.neighbourhoodId})`

/** What waits for staff about a request or a place, with what makes it news. */
export const waitingDuties = (tx: Tx) =>
  tx
    .select({
      id: duty.id,
      kind: duty.kind,
      why: duty.why,
      dueAt: duty.dueAt,
      toldAt: duty.toldAt,
      lateToldAt: duty.lateToldAt,
      neighbourhoodId: PLACE,
      nobodyLeft: NOBODY_LEFT,
      urgent: URGENT,
    })
    .from(duty)
    .leftJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(signal, ITS_WORRY)
    .$dynamic()

/** Whatever else waits is told in its own way. */
export const OF_THESE = or(isNotNull(helpRequest.id), isNotNull(signal.id))

/** Everybody at work who may be told, with their quarters and their choice. */
export async function colleagues(tx: Tx, role: Role) {
  const { user, staffDesk, coordinatorNeighbourhood } = table
  return tx
    .select({
      id: user.id,
      name: user.name,
      choice: staffDesk.choice,
      morningOn: staffDesk.morningOn,
      areas: sql<
        string[]
      >`coalesce((select array_agg(c.neighbourhood_id) from ${coordinatorNeighbourhood} c where c.user_id = ${user.id}), '{}')`,
    })
    .from(user)
    .leftJoin(staffDesk, eq(staffDesk.userId, user.id))
    .where(and(eq(user.role, role), isNull(user.deactivatedAt)))
}

/** For the morning letter: how many of each kind wait in the quarters of this coordinator, without what they do not want. */
export async function waitingFor(
  tx: Tx,
  { id }: { readonly id: string },
  now: Date,
): Promise<{ notice: NoticeKind; count: number }[]> {
  const me = (await colleagues(tx, 'coordinator')).find((one) => one.id === id)
  if (!me || me.areas.length === 0) return []
  const choice: NoticeChoice = me.choice ?? USUAL_CHOICE
  const rows = await waitingDuties(tx).where(
    and(OF_THESE, isNull(duty.endedAt), inArray(PLACE, me.areas), notInArray(duty.why, [...WAITS_APART])),
  )
  const found = rows.flatMap((row) => {
    const kinds = [noticeOf(row), row.dueAt <= now ? ('overdue' as const) : null]
    return kinds.filter((kind) => kind !== null)
  })
  return NOTICE_KINDS.map((notice) => ({
    notice,
    count: found.filter((one) => one === notice).length,
  })).filter(({ notice, count }) => count > 0 && (isTimeless(notice) || choice.ways[notice] !== 'never'))
}

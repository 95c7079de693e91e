import { and, asc, eq, gte, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { statesInView } from '@/domain/help-request/help-request-states'
import { ok } from '@/domain/kernel/result'
import { addDays, localDate } from '@/domain/kernel/time'
import { type InTurn, turns } from '@/domain/visit/rotation'
import { firstMoment, HORIZON_DAYS, type Rhythm, seriesDays, slotOf, visitHours } from '@/domain/visit/series'
import { ENDS_FOR_ALL } from '@/domain/visit/stand-in'
import type { Act } from '../case/act'
import { endDuties } from '../case/duty'
import { lockedCase, lockedRequest } from '../case/lock'
import { stop } from '../case/release'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

type RequestRow = typeof table.helpRequest.$inferSelect
type VisitRow = typeof table.visit.$inferSelect
type Helper = Awaited<ReturnType<typeof helpersOf>>[number]

/** Visits of before that still count as a turn. */
const TURNS_DAYS = 120

/** Who helps with this series, in the order in which they came; who pauses comes back. */
async function helpersOf({ tx }: Act, requestId: string) {
  const { match, helpRequest, volunteer } = table
  return tx
    .select({ match, slots: volunteer.slots })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .innerJoin(volunteer, eq(volunteer.id, match.volunteerId))
    .where(
      and(
        or(eq(helpRequest.id, requestId), eq(helpRequest.seriesOf, requestId)),
        isNull(match.endedAt),
        isNotNull(match.approvedAt),
      ),
    )
    .orderBy(asc(match.approvedAt), asc(match.id))
}

function inTurn({ match }: Helper): InTurn {
  const day = (at: Date) => localDate(at.getTime())
  return {
    id: match.id,
    from: match.approvedAt ? addDays(day(match.approvedAt), 1) : '',
    backOn: match.pausedUntil ? day(match.pausedUntil) : null,
    until: match.state === 'ending' ? match.agreedDay : null,
  }
}

/** The moment of the series; the first time it is the first that suits both. */
async function rhythmOf({ tx, now }: Act, request: RequestRow, first: Helper): Promise<Rhythm> {
  const { everyWeeks, visitSlot, seriesFrom } = request
  if (visitSlot !== null && seriesFrom !== null) return { slot: visitSlot, everyWeeks, from: seriesFrom }
  const slot = firstMoment(request.slots, first.slots)
  const from = addDays(localDate(now.getTime()), 1)
  await tx
    .update(table.helpRequest)
    .set({ visitSlot: slot, seriesFrom: from })
    .where(eq(table.helpRequest.id, request.id))
  return { slot, everyWeeks, from }
}

/** A visit of which nobody said anything yet. */
const isUntouched = (row: VisitRow, now: Date) => row.state === 'planned' && row.hours.from > now

async function remove(act: Act, rows: readonly VisitRow[]): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((one) => one.id)
  for (const id of ids) await endDuties(act, id, 'cover_visit', 'call_neighbour', 'tell_neighbour')
  await act.tx.delete(table.visit).where(inArray(table.visit.id, ids))
  // What is gone leaves no moment of its own; an agenda must see that something changed.
  const pairs = [...new Set(rows.map((one) => one.matchId))]
  await act.tx.update(table.match).set({ thinnedAt: act.now }).where(inArray(table.match.id, pairs))
}

/** What was agreed with a neighbour who helps no more, and what is still to come. */
const isOrphan = ({ matchId, state, hours }: VisitRow, running: ReadonlySet<string>, now: Date) =>
  !running.has(matchId) && hours.from > now && ['planned', 'moved', 'uncovered'].includes(state)

const endsForAll = (state: RequestRow['state']): state is (typeof ENDS_FOR_ALL)[number] =>
  (ENDS_FOR_ALL as readonly RequestRow['state'][]).includes(state)

/** What ends the wish ends it for all who take turns. */
async function stopTheOthers(act: Act, { id, state, dueAt }: RequestRow): Promise<void> {
  if (!endsForAll(state)) return
  const { helpRequest } = table
  const others = await act.tx
    .select({ id: helpRequest.id })
    .from(helpRequest)
    .where(
      and(eq(helpRequest.seriesOf, id), notInArray(helpRequest.state, [...statesInView('finished'), state])),
    )
    .orderBy(asc(helpRequest.id))
  for (const one of others) {
    const held = await lockedCase(act.tx, one.id)
    if (held) await stop(act, held, state, { reason: 'with-the-series', ...(dueAt ? { dueAt } : {}) })
  }
}

/** Makes the coming visits of one series: those that are to be and are not there yet, and no others. */
export async function plan(act: Act, request: RequestRow): Promise<number> {
  const { tx, now } = act
  const today = localDate(now.getTime())
  await stopTheOthers(act, request)
  const helpers = await helpersOf(act, request.id)
  const running = new Set(helpers.map(({ match }) => match.id))
  const { visit } = table
  const rows = await tx
    .select()
    .from(visit)
    .where(and(eq(visit.helpRequestId, request.id), gte(visit.plannedOn, addDays(today, -TURNS_DAYS))))
    .orderBy(asc(visit.plannedOn))
    .for('update')
  const orphans = rows.filter((row) => isOrphan(row, running, now))
  await remove(act, orphans)
  const [first] = helpers
  if (!first) return 0
  const rest = rows.filter((row) => !orphans.includes(row))
  const settled = rest
    .filter((row) => !isUntouched(row, now))
    .map(({ plannedOn, matchId }) => ({ day: plannedOn, helper: matchId }))
  const rhythm = await rhythmOf(act, request, first)
  const days = seriesDays(rhythm, addDays(today, 1), addDays(today, HORIZON_DAYS))
  const wanted = turns(days, helpers.map(inTurn), settled)
  const untouched = rest.filter((row) => isUntouched(row, now))
  const isWanted = (row: VisitRow) =>
    wanted.some(({ day, helper }) => day === row.plannedOn && helper === row.matchId)
  await remove(
    act,
    untouched.filter((row) => !isWanted(row)),
  )
  const there = new Set(untouched.filter(isWanted).map((row) => row.plannedOn))
  const missing = wanted.filter(({ day }) => !there.has(day))
  const { part } = slotOf(rhythm.slot)
  for (const { day, helper } of missing) {
    const { from, to } = visitHours(day, part)
    const volunteerId = helpers.find(({ match }) => match.id === helper)?.match.volunteerId ?? ''
    await tx.insert(visit).values({
      id: v7(),
      helpRequestId: request.id,
      matchId: helper,
      volunteerId,
      plannedOn: day,
      hours: { from: new Date(from), to: new Date(to) },
      state: 'planned',
      stateSince: now,
    })
  }
  return missing.length
}

/** After a change of the pair: its coming visits follow. Repeatable. */
export const planSeries = command({
  name: 'visit.plan',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) =>
    ok({ made: subject.timing === 'weekly' ? await plan({ tx, actor, now }, subject) : 0 }),
})

import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { statesInView, WORKLIST_VIEWS, type WorklistView } from '@/domain/help-request/help-request-states'
import type { Actor } from '@/domain/kernel/actor'
import { statesThatAre } from '@/domain/kernel/state-table'
import { OFFER } from '@/domain/offer/offer-states'
import { endOfToday } from '../case/end-of-today'
import { residentsFound } from '../case/found'
import { quartersWithin, requestsWithin } from '../case/reach'
import { text } from '../gate/fields'
import { list } from '../gate/list'
import type { Tx } from '../gate/transaction'
import { silentAmong } from './silent'

/** Requests by view, what is due first and by whom, as its open duty says; with the number in every view. */
export const worklist = list({
  name: 'help-request.worklist',
  input: z.strictObject({
    view: z.enum(WORKLIST_VIEWS).default('today'),
    neighbourhoodId: z.string().max(40).optional(),
    search: text(80).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  from: table.helpRequest,
  reach: requestsWithin,
  reads: ['resident.name'],
  rows: async ({ tx, actor, within, input, now }) => {
    const { duty } = table
    const itsStep = and(eq(duty.thingId, within.id), eq(duty.kind, 'step'), isNull(duty.endedAt))
    const due = sql`${duty.dueAt} <= ${endOfToday(now).toISOString()}`
    const digits = (input.search ?? '').replace(/\D/g, '')
    const found = input.search ? await residentsFound(tx, input.search) : null
    const matching = and(
      input.neighbourhoodId ? eq(within.neighbourhoodId, input.neighbourhoodId) : undefined,
      found
        ? or(sql`${within.residentId} = any (${sql.param(found)}::uuid[])`, eq(within.reference, digits))
        : undefined,
    )
    // Who searches from the first page looks for a person, not for what is due.
    const everywhere = input.view === 'today' && input.search
    const apart = statesInView('apart')
    const shown = everywhere
      ? matching
      : and(
          ...(input.view === 'today'
            ? [due, notInArray(within.state, apart)]
            : [inArray(within.state, statesInView(input.view))]),
          matching,
        )
    const order = [
      input.view === 'finished' ? desc(within.stateSince) : sql`${within.state} <> 'unsafe', ${duty.dueAt}`,
      asc(within.id),
    ]
    // Which rows are on this page comes first: what is told of them need not be looked up for those before it.
    const page = tx
      .select({ id: within.id })
      .from(within)
      .leftJoin(duty, itsStep)
      .where(shown)
      .orderBy(...order)
      .limit(PAGE + 1)
      .offset((input.page - 1) * PAGE)
      .as('page')
    const rows = await tx
      .select({
        id: within.id,
        reference: within.reference,
        state: within.state,
        stateSince: within.stateSince,
        dueAt: duty.dueAt,
        ownerRole: duty.ownerRole,
        ownerName: table.user.name,
        attempts: sql<number>`coalesce(${duty.attempts}, 0)`,
        bestTimeToCall: within.bestTimeToCall,
        createdAt: within.createdAt,
        kind: within.kind,
        channel: within.channel,
        urgency: within.urgency,
        timing: within.timing,
        visitDate: within.visitDate,
        dayPart: within.dayPart,
        slots: within.slots,
        residentId: within.residentId,
        residentName: table.resident.name,
        neighbourhood: table.neighbourhood.name,
        neighbourhoodId: within.neighbourhoodId,
        asked: sql<number>`(select count(*)::int from ${table.offer} o where o.help_request_id = ${within.id} and o.state in ${statesThatAre(OFFER, 'asked')})`,
      })
      .from(within)
      .innerJoin(page, eq(page.id, within.id))
      .innerJoin(table.resident, eq(table.resident.id, within.residentId))
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, within.neighbourhoodId))
      .leftJoin(duty, itsStep)
      .leftJoin(table.user, eq(table.user.id, duty.ownerId))
      .orderBy(...order)
    const counts = await tx
      .select({
        state: within.state,
        due: sql<boolean>`coalesce(${due}, false)`,
        count: sql<number>`count(*)::int`,
      })
      .from(within)
      .leftJoin(duty, itsStep)
      // What is not finished has a day: by that, an index knows the few that are open.
      .where(
        found
          ? matching
          : and(isNotNull(within.dueAt), notInArray(within.state, statesInView('finished')), matching),
      )
      .groupBy(within.state, sql`2`)
    const finished = found ? 0 : await finishedIn(tx, actor, input.neighbourhoodId)
    const countOf = (view: WorklistView) =>
      counts
        .filter((one) =>
          view === 'today' ? one.due && !apart.includes(one.state) : statesInView(view).includes(one.state),
        )
        .reduce((sum, one) => sum + one.count, view === 'finished' ? finished : 0)
    return {
      silent: input.view === 'today' ? await silentAmong(tx, within, now) : [],
      rows: rows.slice(0, PAGE).map(({ neighbourhoodId, ...row }) => ({
        ...row,
        mayCoordinate: mayCoordinate(actor, { neighbourhoodId }) === 'allow',
      })),
      hasNext: rows.length > PAGE,
      counts: Object.fromEntries(WORKLIST_VIEWS.map((view) => [view, countOf(view)])) as Record<
        WorklistView,
        number
      >,
    }
  },
})

const PAGE = 50

/** Kept as they finish: after years they are nearly all there are. */
async function finishedIn(tx: Tx, actor: Actor, neighbourhoodId: string | undefined): Promise<number> {
  const { finishedCount } = table
  const reach = quartersWithin(actor, finishedCount.neighbourhoodId)
  if (reach === 'none') return 0
  const [row] = await tx
    .select({ requests: sql<number>`coalesce(sum(${finishedCount.requests}), 0)::int` })
    .from(finishedCount)
    .where(
      and(
        reach === 'all' ? undefined : reach,
        neighbourhoodId ? eq(finishedCount.neighbourhoodId, neighbourhoodId) : undefined,
      ),
    )
  return row?.requests ?? 0
}

import { and, eq, inArray, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { HelpKind } from '@/domain/help-request/kinds'
import { stateIs, statesThatAre } from '@/domain/kernel/state-table'
import { localDate, SECOND } from '@/domain/kernel/time'
import { lastDayIsPast } from '@/domain/match/ending'
import { MATCH } from '@/domain/match/match-states'
import { type AgendaSeries, type AgendaSide, agendaSeries } from '@/domain/visit/agenda-series'
import { firstMoment } from '@/domain/visit/series'
import type { Tx } from '../gate/transaction'
import { visitsOfMatch, visitsOfRequest } from './visits-shown'

/** What an agenda shows: what, when and in which quarter. */
export type Appointment = {
  readonly uid: string
  /** Higher with every change. */
  readonly sequence: number
  readonly kind: HelpKind | null
  readonly neighbourhood: string
} & ({ readonly visit: { readonly from: Date; readonly to: Date } } | { readonly series: AgendaSeries })

type Pair = typeof table.appointment.$inferSelect
type Visits = Awaited<ReturnType<typeof visitsOfMatch>>

const BEGINNING = Date.UTC(2026, 0, 1)

/** A number that only rises: of the last change of when and whether somebody comes, in seconds. */
const sequenceOf = (pairs: readonly Pair[]) =>
  Math.floor((Math.max(BEGINNING, ...pairs.map(({ changedAt }) => changedAt.getTime())) - BEGINNING) / SECOND)

/** Two who see each other, and will tomorrow. */
const isShown = (pair: Pair, now: Date) =>
  stateIs(MATCH, pair.state, 'visible') && !(pair.state === 'ending' && lastDayIsPast(pair, now.getTime()))

function rhythmOf({ visitSlot, slots, everyWeeks, seriesFrom, stateSince }: Pair) {
  const slot = visitSlot ?? firstMoment(slots, slots)
  return { slot, everyWeeks, from: seriesFrom ?? localDate(stateSince.getTime()) }
}

function written(
  uid: string,
  all: readonly Pair[],
  shown: Pair,
  side: AgendaSide,
  visits: Visits,
): Appointment | null {
  const { kind, neighbourhood, visit, timing } = shown
  const about = { uid, sequence: sequenceOf(all), kind, neighbourhood: neighbourhood ?? '' }
  if (timing !== 'weekly') return visit ? { ...about, visit } : null
  const series = agendaSeries(rhythmOf(shown), visits, side)
  return series.every || series.apart.length > 0 ? { ...about, series } : null
}

async function ofPair(tx: Tx, pair: Pair, now: Date): Promise<Appointment | null> {
  if (!isShown(pair, now)) return null
  const visits = pair.timing === 'weekly' ? await visitsOfMatch(tx, pair.id, now) : []
  return written(pair.id, [pair], pair, 'neighbour', visits)
}

/** All that a neighbour agreed to: one for each pair, under the same name as in the file of that pair alone. */
export async function appointmentsOf(tx: Tx, volunteerId: string, now: Date): Promise<Appointment[]> {
  const { appointment } = table
  const pairs = await tx
    .select()
    .from(appointment)
    .where(
      and(
        // Their own help, and where they come along with the one they help together with.
        or(eq(appointment.volunteerId, volunteerId), sql`${appointment.id} in (select app.pairs_along())`),
        inArray(appointment.state, statesThatAre(MATCH, 'visible')),
      ),
    )
    .orderBy(appointment.id)
  const found: Appointment[] = []
  for (const pair of pairs) {
    const one = await ofPair(tx, pair, now)
    if (one) found.push(one)
  }
  return found
}

export async function appointmentOfMatch(tx: Tx, matchId: string, now: Date): Promise<Appointment | null> {
  const { appointment } = table
  const [pair] = await tx.select().from(appointment).where(eq(appointment.id, matchId))
  return pair ? ofPair(tx, pair, now) : null
}

/** What comes to a resident, whoever comes: it keeps its name when the neighbour becomes another one. */
export async function appointmentAt(tx: Tx, helpRequestId: string, now: Date): Promise<Appointment | null> {
  const { appointment } = table
  const pairs = await tx
    .select()
    .from(appointment)
    .where(or(eq(appointment.pairRequestId, helpRequestId), eq(appointment.seriesOf, helpRequestId)))
    .orderBy(appointment.id)
  const shown = pairs.find((pair) => isShown(pair, now))
  if (!shown) return null
  const visits = shown.timing === 'weekly' ? await visitsOfRequest(tx, helpRequestId, now) : []
  return written(helpRequestId, pairs, shown, 'resident', visits)
}

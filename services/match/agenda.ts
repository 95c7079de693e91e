import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { stateIs } from '@/domain/kernel/state-table'
import { localDate, SECOND } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { agendaSeries } from '@/domain/visit/agenda-series'
import { firstMoment } from '@/domain/visit/series'
import { visitsOfMatch } from '../case/visits-shown'
import { uuid } from '../gate/fields'
import { view } from '../gate/view'

const BEGINNING = Date.UTC(2026, 0, 1)

/** A number that only rises: of the last change of all that an agenda holds, in seconds. */
const sequenceOf = (changes: readonly Date[]) =>
  Math.floor((Math.max(BEGINNING, ...changes.map((at) => at.getTime())) - BEGINNING) / SECOND)

/** What a neighbour may put in an agenda of their own help: when, and in which neighbourhood. Nobody is named. */
export const myAgenda = view({
  name: 'match.my-agenda',
  input: z.strictObject({ matchId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.match).where(eq(table.match.id, input.matchId))
    return row ?? null
  },
  decide: isOwnHelp,
  reads: [],
  show: async ({ tx, subject: match, now }) => {
    if (!stateIs(MATCH, match.state, 'visible')) return null
    const [row] = await tx
      .select({ request: table.helpRequest, neighbourhood: table.neighbourhood.name })
      .from(table.helpRequest)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .where(eq(table.helpRequest.id, match.helpRequestId))
    if (!row) return null
    const { kind, timing, version, slots, visitSlot, seriesFrom, everyWeeks } = row.request
    const about = { kind, neighbourhood: row.neighbourhood ?? '' }
    if (timing !== 'weekly') return match.visit ? { ...about, sequence: version, visit: match.visit } : null
    const visits = await visitsOfMatch(tx, match.id, now)
    if (visits.length === 0) return null
    const rhythm = {
      slot: visitSlot ?? firstMoment(slots, slots),
      everyWeeks,
      from: seriesFrom ?? localDate(match.stateSince.getTime()),
    }
    return {
      ...about,
      sequence: sequenceOf([match.stateSince, ...visits.map((one) => one.stateSince)]),
      series: agendaSeries(rhythm, visits),
    }
  },
})

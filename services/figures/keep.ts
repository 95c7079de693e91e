import { sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import {
  CUT_LINES,
  FIGURE_NAMES,
  type Figure,
  figureFacts,
  SPREAD_LINES,
  UNPLACED,
  WHOLE,
} from '@/domain/figures/figures'
import { lastSettled, nextDay, type Period, settledPeriods } from '@/domain/figures/periods'
import { ok } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { tellYear } from './tell-year'

const counted = z.array(
  z.object({
    first_day: z.string(),
    months: z.number(),
    figure: z.string(),
    cut: z.string(),
    line: z.string(),
    value: z.number(),
  }),
)
const first = z.array(z.object({ at: z.coerce.date().nullable() }))

/** Years of which no month is kept yet begin with the first that anybody asked. */
async function firstYear(tx: Tx, now: Date): Promise<number> {
  const { rows } = await tx.execute(sql`select min(created_at) as at from help_request`)
  const [oldest] = first.parse(rows)
  return Number(localDate(oldest?.at?.getTime() ?? now.getTime()).slice(0, 4))
}

/** Every line that a figure has, also those of which there was nothing: an empty line says as much as a full one. */
function linesOf(figure: Figure, areas: readonly string[]): [cut: string, line: string][] {
  const { of, cuts } = figureFacts(figure)
  if (of === 'hours' || of === 'days') return SPREAD_LINES.map((line) => [WHOLE, line])
  return [
    [WHOLE, ''],
    ...cuts.flatMap((cut) =>
      (cut === 'neighbourhood' ? areas : CUT_LINES[cut]).map((line): [string, string] => [cut, line]),
    ),
  ]
}

/** Counts these periods, all in one. */
async function keep(tx: Tx, periods: readonly Period[], areas: readonly string[]): Promise<void> {
  const asked = periods.map((period) => ({
    first_day: period.firstDay,
    months: period.months,
    next: nextDay(period),
  }))
  const { rows } = await tx.execute(
    sql`select one.first_day::text, one.months, c.figure, c.cut, c.line, c.value
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as one(first_day date, months int, next date)
      cross join lateral app.count_figures(one.first_day, one.next) c`,
  )
  const keyOf = (...parts: readonly (string | number)[]) => parts.join(' ')
  const found = new Map(
    counted
      .parse(rows)
      .map((row) => [keyOf(row.first_day, row.months, row.figure, row.cut, row.line), row.value]),
  )
  await tx.insert(table.figureCount).values(
    periods.flatMap(({ firstDay, months }) =>
      FIGURE_NAMES.filter((figure) => !figureFacts(figure).quarterly || months === 3).flatMap((figure) =>
        linesOf(figure, areas).map(([cut, line]) => ({
          figure,
          cut,
          line,
          firstDay,
          months,
          value: found.get(keyOf(firstDay, months, figure, cut, line)) ?? 0,
        })),
      ),
    ),
  )
}

/**
 * Counts each month, quarter and year once, when it is over and what happened in it is written down, and decides what of it
 * may be told. What is counted stays, also when the people are forgotten.
 */
export const keepFigures = command({
  name: 'figures.keep',
  input: z.strictObject({}),
  subject: async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('figure_count', 0))`)
    return {}
  },
  decide: isSystem,
  run: async ({ tx, now }) => {
    const { figureCount, neighbourhood } = table
    const known = await tx
      .selectDistinct({ firstDay: figureCount.firstDay, months: figureCount.months })
      .from(figureCount)
    const kept = new Set(known.map(({ firstDay, months }) => `${firstDay} ${months}`))
    const oldest = known.map(({ firstDay }) => Number(firstDay.slice(0, 4)))
    const last = lastSettled(now.getTime())
    const areas = [
      ...(await tx.select({ id: neighbourhood.id }).from(neighbourhood).orderBy(neighbourhood.id)),
      { id: UNPLACED },
    ].map(({ id }) => id)
    let periods = 0
    const lastYear = Number(last.slice(0, 4))
    const begin = Math.min(...oldest, await firstYear(tx, now), lastYear)
    for (let year = begin; year <= lastYear; year++) {
      const missing = settledPeriods(String(year), last).filter(
        ({ firstDay, months }) => firstDay.startsWith(`${year}-`) && !kept.has(`${firstDay} ${months}`),
      )
      if (missing.length === 0) continue
      await keep(tx, missing, areas)
      await tellYear(tx, year)
      periods += missing.length
    }
    return ok({ periods })
  },
})

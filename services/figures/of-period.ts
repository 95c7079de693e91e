import { and, asc, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayReadFigures } from '@/domain/access/volunteer'
import { FIGURE_NAMES, type Figure, UNPLACED, WHOLE } from '@/domain/figures/figures'
import { chosenRange, monthsOf, type Period, type Range } from '@/domain/figures/periods'
import { figuresOf, piecesOf, type ToldCount, type ToldFigure } from '@/domain/figures/told'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

/** The months behind a figure, to see whether it grows. */
const MONTHS_DRAWN = 12

export interface FiguresOfPeriod {
  /** Months of which there are figures. */
  readonly kept: Range
  readonly range: Range
  readonly figures: readonly ToldFigure[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** The year up to the end of the range, month by month; null: too few to tell. */
  readonly months: readonly {
    readonly month: string
    readonly values: Readonly<Partial<Record<Figure, number>>>
  }[]
}

const extent = z.tuple([z.object({ from: z.string().nullable(), to: z.string().nullable() })])

/** What is told of these periods, and of the whole figure in these months. */
async function toldIn(tx: Tx, pieces: readonly Period[], months: readonly string[]): Promise<ToldCount[]> {
  const { figureCount } = table
  const { figure, cut, line, firstDay, value } = figureCount
  const asked = [
    ...pieces.map((piece) => ({ first_day: piece.firstDay, months: piece.months })),
    ...months.map((month) => ({ first_day: `${month}-01`, months: 1 })),
  ]
  return tx
    .select({ figure, cut, line, firstDay, months: figureCount.months, value })
    .from(figureCount)
    .where(
      and(
        figureCount.told,
        sql`(${firstDay}, ${figureCount.months}) in (select one.first_day, one.months
          from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as one(first_day date, months int))`,
      ),
    )
}

/**
 * The figures of a range of months: what may be told of them, and nothing else. Null when no month is kept yet.
 */
export const figuresOfPeriod = view({
  name: 'figures.of-period',
  input: z.strictObject({ from: z.string().max(10).optional(), to: z.string().max(10).optional() }),
  subject: async () => ({}),
  decide: mayReadFigures,
  reads: [],
  show: async ({ tx, input }): Promise<FiguresOfPeriod | null> => {
    const { figureCount, neighbourhood } = table
    const { rows } = await tx.execute(
      sql`select to_char(min(first_day), 'YYYY-MM') as from, to_char(max(first_day), 'YYYY-MM') as to from ${figureCount} where told and months = 1`,
    )
    const [{ from, to }] = extent.parse(rows)
    if (from === null || to === null) return null
    const kept = { from, to }
    const range = chosenRange(input, kept)
    const pieces = new Map(
      FIGURE_NAMES.flatMap((figure) => piecesOf(figure, range) ?? []).map((piece) => [
        `${piece.firstDay} ${piece.months}`,
        piece,
      ]),
    )
    const drawn = monthsOf({ from: kept.from, to: range.to }, MONTHS_DRAWN)
    const counts = await toldIn(tx, [...pieces.values()], drawn)
    const { id, name } = neighbourhood
    const areas = await tx.select({ id, name }).from(neighbourhood).orderBy(asc(name), asc(id))
    const wholes = counts.filter(({ cut, line, months }) => cut === WHOLE && line === '' && months === 1)
    return {
      kept,
      range,
      figures: figuresOf(counts, range, [...areas.map((area) => area.id), UNPLACED], FIGURE_NAMES),
      areas,
      months: drawn.map((month) => ({
        month,
        values: Object.fromEntries(
          wholes
            .filter(({ firstDay }) => firstDay.startsWith(month))
            .map(({ figure, value }) => [figure, value]),
        ),
      })),
    }
  },
})

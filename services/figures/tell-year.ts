import { and, gte, lt, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { FIGURE_NAMES } from '@/domain/figures/figures'
import type { Length } from '@/domain/figures/periods'
import { toldRows } from '@/domain/figures/told-rows'
import type { Tx } from '../gate/transaction'

/** Decides what may be told of a year, by what was told of it before. */
export async function tellYear(tx: Tx, year: number): Promise<void> {
  const { figureCount } = table
  const kept = await tx
    .select()
    .from(figureCount)
    .where(and(gte(figureCount.firstDay, `${year}-01-01`), lt(figureCount.firstDay, `${year + 1}-01-01`)))
  const fresh = FIGURE_NAMES.flatMap((figure) =>
    toldRows(
      figure,
      kept.filter((row) => row.figure === figure).map((row) => ({ ...row, months: row.months as Length })),
    )
      .filter(({ told }) => !told)
      .map(({ cut, line, firstDay, months }) => ({ figure, cut, line, first_day: firstDay, months })),
  )
  await tx
    .update(figureCount)
    .set({ told: true })
    .where(sql`(figure, cut, line, first_day, months) in (
    select one.figure, one.cut, one.line, one.first_day, one.months from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
      as one(figure text, cut text, line text, first_day date, months int))`)
}

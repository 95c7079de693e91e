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
  for (const figure of FIGURE_NAMES) {
    const rows = kept
      .filter((row) => row.figure === figure)
      .map((row) => ({ ...row, months: row.months as Length }))
    const fresh = toldRows(figure, rows).filter(({ told }) => !told)
    if (fresh.length === 0) continue
    const cells = sql.join(
      fresh.map(
        ({ cut, line, firstDay, months }) => sql`(${cut}, ${line}, ${firstDay}::date, ${months}::int)`,
      ),
      sql`, `,
    )
    await tx
      .update(figureCount)
      .set({ told: true })
      .where(sql`figure = ${figure} and (cut, line, first_day, months) in (${cells})`)
  }
}

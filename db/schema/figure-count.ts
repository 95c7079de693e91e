import { boolean, date, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/**
 * A figure of a month, a quarter or a year that is over, and whether it may be told. Of nobody in particular, and kept when
 * those whom it counts are forgotten. Requests read only what is told: see the migration.
 */
export const figureCount = pgTable(
  'figure_count',
  {
    figure: text('figure').notNull(),
    /** By what it is cut; `all` for the whole of it. */
    cut: text('cut').notNull(),
    line: text('line').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    months: integer('months').notNull(),
    value: doublePrecision('value').notNull(),
    told: boolean('told').notNull().default(false),
  },
  ({ firstDay, months, figure, cut, line }) => [
    primaryKey({ name: 'figure_count_pk', columns: [firstDay, months, figure, cut, line] }),
  ],
)

import { doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Coefficients } from '@/domain/matching/chance/coefficients'
import type { RefitRefusal } from '@/domain/matching/chance/refit'
import { id, moment } from './columns'

/** One line for each weekly refit, also for the refused ones. The newest accepted line is in use. */
export const chanceModel = pgTable(
  'chance_model',
  {
    id: id(),
    fittedAt: moment('fitted_at').notNull(),
    /** Ended asks that were learned from, and the yeses among them. */
    asks: integer('asks').notNull(),
    yeses: integer('yeses').notNull(),
    /** Null: accepted. */
    refusal: text('refusal').$type<RefitRefusal>(),
    /** Mean log-loss on the held-out fifth; null when there was too little to try. */
    lossBefore: doublePrecision('loss_before'),
    lossAfter: doublePrecision('loss_after'),
    /** Null: refused. */
    coefficients: jsonb('coefficients').$type<Coefficients>(),
  },
  (table) => [index('chance_model_newest').on(table.fittedAt)],
)

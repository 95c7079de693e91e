import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/**
 * How many requests of a quarter are finished: the sum of its lines. The database adds one with each change, and makes many
 * lines one. Of nobody in particular.
 */
export const finishedCount = pgTable('finished_count', {
  /** Null: of people whose quarter is not known. */
  neighbourhoodId: text('neighbourhood_id'),
  requests: integer('requests').notNull(),
})

import { sql } from 'drizzle-orm'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { user } from './user'

/**
 * The code that staff type besides the link in their mail. The secret itself is in no table: it is made of the
 * installation's own secret and `salt`, so who copies the database copies no code.
 */
export const secondFactor = pgTable('second_factor', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  salt: text('salt').notNull(),
  confirmedAt: moment('confirmed_at').notNull(),
  /** The half minute of the last code that was taken: no code opens twice. */
  lastStep: integer('last_step').notNull(),
  /** Which of the recovery codes are used. */
  usedRecovery: integer('used_recovery').array().notNull().default(sql`'{}'`),
})

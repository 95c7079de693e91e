import { sql } from 'drizzle-orm'
import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { user } from './user'

/** A key of a device of staff (WebAuthn), beside the code of six digits: its public half, which opens nothing. */
export const passkey = pgTable(
  'passkey',
  {
    /** As the device names it. */
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** What its owner calls it. */
    name: text('name').notNull(),
    publicKey: text('public_key').notNull(),
    /** How often the device says that it signed; 0 for one that does not count. A copy gives itself away by it. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** Of a kind that may be copied to other devices of its owner. */
    synced: boolean('synced').notNull(),
    backedUp: boolean('backed_up').notNull(),
    /** How a browser reaches it: `usb`, `internal` … */
    transports: text('transports').array().notNull().default(sql`'{}'`),
    madeAt: moment('made_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('passkey_user').on(table.userId)],
)

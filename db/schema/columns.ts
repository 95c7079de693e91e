import { sql } from 'drizzle-orm'
import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'
import type { Locale } from '@/domain/kernel/locales'

/** Sortable by time of making, so an index on it is an index on age. */
export const id = () =>
  uuid('id')
    .primaryKey()
    .$defaultFn(() => v7())

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().default(sql`now()`)

/** The language in which we write to somebody. */
export const locale = () => text('locale').$type<Locale>().notNull().default('nl')

/** Half-open range of moments, as `[from,to)`. */
export const momentRange = customType<{ data: { from: Date; to: Date }; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: ({ from, to }) => `[${from.toISOString()},${to.toISOString()})`,
  fromDriver: (text) => {
    const [from = '', to = ''] = text.replace(/[[\]()"]/g, '').split(',')
    return { from: new Date(from), to: new Date(to) }
  },
})

import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RELATION_KINDS, RelationRight } from '@/domain/resident/relations'
import { createdAt, id, moment } from './columns'
import { resident } from './resident'
import { user } from './user'

/** Somebody around a person: a daughter, who has the key, whom we call. What each may do ends with `until`. */
export const relation = pgTable(
  'relation',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    kind: text('kind').$type<(typeof RELATION_KINDS)[number]>().notNull(),
    /** E.164; null: one goes there. */
    phone: text('phone'),
    email: text('email'),
    may: text('may').array().$type<RelationRight[]>().notNull().default([]),
    note: text('note').notNull().default(''),
    since: date('since', { mode: 'string' }).notNull(),
    until: date('until', { mode: 'string' }),
    by: uuid('by').references(() => user.id),
    createdAt: createdAt(),
    endedBy: uuid('ended_by').references(() => user.id),
    endedAt: moment('ended_at'),
  },
  (table) => [index('relation_resident').on(table.residentId), index('relation_phone').on(table.phone)],
)

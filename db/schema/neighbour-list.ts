import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { LISTED_HOWS } from '@/domain/neighbour-list/invitation'
import type { ListField } from '@/domain/neighbour-list/list-columns'
import { id, moment } from './columns'
import { user } from './user'
import { volunteer } from './volunteer'

/** A list of volunteers that a coordinator read in: only its maker sees it, and its cells are gone when it is taken. */
export const neighbourList = pgTable(
  'neighbour_list',
  {
    id: id(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => user.id),
    /** As the people on it would know it; it stands in their letter. */
    name: text('name').notNull(),
    fileName: text('file_name').notNull().default(''),
    headings: text('headings').array().notNull(),
    cells: jsonb('cells').$type<readonly (readonly string[])[]>().notNull(),
    columns: text('columns').array().$type<ListField[]>().notNull(),
    /** Doubtful people whom somebody chose to take, by their place in the list. */
    chosen: text('chosen').array().notNull().default([]),
    readAt: moment('read_at').notNull(),
    takenAt: moment('taken_at'),
    undoneAt: moment('undone_at'),
    taken: integer('taken').notNull().default(0),
    known: integer('known').notNull().default(0),
    leftOut: integer('left_out').notNull().default(0),
    undone: integer('undone').notNull().default(0),
  },
  (table) => [index('neighbour_list_maker').on(table.madeBy, table.readAt)],
)

/** How a neighbour came from a list: when they were asked, and what they said to which words. */
export const listedNeighbour = pgTable(
  'listed_neighbour',
  {
    volunteerId: uuid('volunteer_id')
      .primaryKey()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    listId: uuid('list_id').references(() => neighbourList.id, { onDelete: 'set null' }),
    listName: text('list_name').notNull(),
    helpsSince: date('helps_since', { mode: 'string' }),
    /** Keyed hashes by which the same person is known again when they say no. */
    knownBy: text('known_by').array().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedAt: moment('invited_at').notNull(),
    remindedAt: moment('reminded_at'),
    answeredAt: moment('answered_at'),
    how: text('how').$type<(typeof LISTED_HOWS)[number]>(),
    /** The version of the words to which they said yes. */
    consent: text('consent'),
    recordedBy: uuid('recorded_by').references(() => user.id),
  },
  (table) => [
    index('listed_neighbour_list').on(table.listId),
    index('listed_neighbour_waiting').on(table.invitedAt).where(sql`answered_at is null`),
  ],
)

/** Who said no, or nothing: not asked again. A keyed hash, that tells nothing by itself. */
export const listedRefusal = pgTable('listed_refusal', {
  knownBy: text('known_by').primaryKey(),
  since: moment('since').notNull(),
})

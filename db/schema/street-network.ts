import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { moment } from './columns'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Every street of the address list once: what people search in. Rebuilt by each import. */
export const street = pgTable(
  'street',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    postcode: text('postcode').notNull(),
    municipality: text('municipality').notNull(),
    name: text('name').notNull(),
    /** Street key of domain/address. */
    key: text('key').notNull(),
    /** Keys of municipality and sub-municipalities, each with a bar on both sides: `|stad|dorp|`. */
    place: text('place').notNull(),
    /** Middle of its addresses. */
    lat: doublePrecision('lat').notNull(),
    lon: doublePrecision('lon').notNull(),
    addresses: integer('addresses').notNull(),
  },
  (table) => [
    unique('street_once').on(table.postcode, table.municipality, table.name),
    index('street_key_start').on(table.key.op('text_pattern_ops')),
  ],
)

/** Every street key once, however many streets have it: what a name that was misspelt is looked for in. */
export const streetName = pgTable(
  'street_name',
  {
    key: text('key').primaryKey(),
    /** Street stem of domain/address. */
    stem: text('stem').notNull(),
  },
  (table) => [
    index('street_name_trigrams').using('gin', table.stem.op('gin_trgm_ops')).with({ fastupdate: false }),
    index('street_name_stem').on(table.stem),
  ],
)

/** Keys of the municipalities and parts of them in which there are streets. */
export const streetPlace = pgTable('street_place', { key: text('key').primaryKey() })

/** The walking network of the city, one row: `encodeGraph` of domain/walking. */
export const streetNetwork = pgTable(
  'street_network',
  {
    id: text('id').primaryKey().default('city'),
    graph: bytes('graph').notNull(),
    nodes: integer('nodes').notNull(),
    edges: integer('edges').notNull(),
    islands: integer('islands').notNull(),
    kilometres: doublePrecision('kilometres').notNull(),
    /** What was imported, for the sources page: the file's name and its licence. */
    source: text('source').notNull(),
    importedAt: moment('imported_at').notNull().default(sql`now()`),
  },
  (table) => [check('street_network_one', sql`${table.id} = 'city'`)],
)

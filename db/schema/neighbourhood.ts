import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** A wijk: the unit of a coordinator's reach and of what an offer tells about the place. */
export const neighbourhood = pgTable('neighbourhood', {
  /** The city's own code, e.g. of the "gemeentegedragen wijken". */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  subMunicipality: text('sub_municipality'),
  /** GeoJSON Polygon or MultiPolygon, WGS84. */
  area: jsonb('area').$type<{ type: 'Polygon' | 'MultiPolygon'; coordinates: unknown }>().notNull(),
})

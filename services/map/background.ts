import { sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Line, Walking } from '@/domain/walking'
import type { Tx } from '../gate/transaction'
import { areaGeometry, boundsOf, type Ring, ringsOf } from '../geo/areas/area'
import { cityLines } from './city-folder'
import { type Box, clip } from './clip'

export interface MapArea {
  readonly id: string
  readonly name: string
  /** Rings of the area, whole: outer ones and holes alike. */
  readonly rings: readonly Line[]
}

/** What lies under every map: our own open data, cut to the picture. Nothing about people. */
export interface Background {
  readonly box: Box
  readonly areas: readonly MapArea[]
  readonly water: readonly Line[]
  readonly rail: readonly Line[]
  /** Empty in a city without a walking network. */
  readonly streets: readonly Line[]
}

export async function backgroundOf(tx: Tx, walking: Walking, box: Box): Promise<Background> {
  const [west, south, east, north] = box
  const within = (lines: Line[]) => lines.flatMap((line) => clip(line, box))
  return {
    box,
    areas: await areasWithin(tx, box),
    water: within(cityLines('water')),
    rail: within(cityLines('rail')),
    streets: walking.streets({ lat: south, lon: west }, { lat: north, lon: east }),
  }
}

async function areasWithin(tx: Tx, [west, south, east, north]: Box): Promise<MapArea[]> {
  const { id, name, area } = table.neighbourhood
  const rows = await tx.select({ id, name, area }).from(table.neighbourhood).orderBy(sql`id collate "C"`)
  return rows.flatMap((row) => {
    const known = areaGeometry.safeParse(row.area)
    if (!known.success) return []
    const [w, s, e, n] = boundsOf(known.data)
    if (w > east || e < west || s > north || n < south) return []
    return [{ id: row.id, name: row.name, rings: ringsOf(known.data).map(lineOf) }]
  })
}

const lineOf = (ring: Ring): Line => ring.map(([lon, lat]) => [lon, lat] as const)

import type { Line, Walking } from '@/domain/walking'
import type { Tx } from '../gate/transaction'
import { type Background, backgroundOf } from './background'
import { type Box, boxAround, roomy } from './clip'
import { cityTiles } from './tile-file'

interface Home {
  readonly lat: number | null
  readonly lon: number | null
  readonly street: string | null
}

export interface WalkShown {
  readonly volunteerId: string
  readonly metres: number
  readonly source: 'network' | 'estimate'
  /** From the neighbour's door to the resident's; a straight line when it is an estimate. */
  readonly line: Line
}

export interface WalksShown {
  readonly home: readonly [lon: number, lat: number]
  readonly walks: readonly WalkShown[]
  /** All doors and ways; what lies around it is drawn too. */
  readonly box: Box
  readonly background: Background
  /** Of the city's own tiles, when they cover the picture. */
  readonly tilesVersion: string | null
}

/** Room around the outermost door, in metres. */
const MARGIN = 250

/** The walks of some neighbours to one home; null while it is not known where that is. */
export async function walksOf(
  tx: Tx,
  walking: Walking,
  resident: Home,
  neighbours: readonly (Home & { readonly id: string })[],
): Promise<WalksShown | null> {
  const to = doorOf(resident)
  if (!to) return null
  const home = [to.lon, to.lat] as const
  const walks = neighbours.flatMap((one) => {
    const from = doorOf(one)
    if (!from) return []
    const { metres, source } = walking.metres(to, from)
    const way = walking.route(to, from)?.toReversed()
    const door = [from.lon, from.lat] as const
    return [{ volunteerId: one.id, metres: Math.round(metres), source, line: [door, ...(way ?? []), home] }]
  })
  const box = boxAround([home, ...walks.flatMap(({ line }) => line)], MARGIN)
  const tiles = cityTiles()
  return {
    home,
    walks,
    box,
    background: await backgroundOf(tx, walking, roomy(box)),
    tilesVersion: tiles && covers(tiles.bounds, box) ? tiles.version : null,
  }
}

const covers = (outer: Box, [west, south, east, north]: Box): boolean =>
  outer[0] <= west && outer[1] <= south && outer[2] >= east && outer[3] >= north

function doorOf({ lat, lon, street }: Home) {
  return lat === null || lon === null ? null : { lat, lon, street: street ?? undefined }
}

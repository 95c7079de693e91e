import { api, withQuery } from '@/domain/site/addresses'
import type { Line } from '@/domain/walking'
import type { Background } from './map-views'

type Properties = Readonly<Record<string, string | number>>
interface Feature {
  readonly type: 'Feature'
  readonly properties: Properties
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}
export interface FeatureCollection {
  readonly type: 'FeatureCollection'
  readonly features: Feature[]
}

interface Walks {
  readonly home: readonly [lon: number, lat: number]
  readonly walks: readonly { readonly volunteerId: string; readonly source: string; readonly line: Line }[]
  readonly box: Background['box']
  readonly background: Background
  readonly tilesVersion: string | null
}

/** All that the map of a request draws, as GeoJSON. */
export interface RequestMapData {
  readonly box: Background['box']
  readonly home: readonly [lon: number, lat: number]
  /** Where the city's own tiles are read, a piece at a time; null when it has none of this place. */
  readonly tiles: string | null
  readonly layers: Readonly<Record<'areas' | 'streets' | 'rail' | 'water' | 'walks', FeatureCollection>>
}

const feature = (type: string, coordinates: unknown, properties: Properties = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const lines = (all: readonly Line[]) => collection([feature('MultiLineString', all)])

export function requestMapData({ home, walks, box, background, tilesVersion }: Walks): RequestMapData {
  return {
    box,
    home,
    tiles: tilesVersion && withQuery(api.tiles, { versie: tilesVersion }),
    layers: {
      // Every ring is filled on its own; the few holes are other neighbourhoods, which fill themselves.
      areas: collection(
        background.areas.map(({ id, name, rings }) =>
          feature(
            'MultiPolygon',
            rings.map((ring) => [ring]),
            { id, name },
          ),
        ),
      ),
      streets: lines(background.streets),
      rail: lines(background.rail),
      water: lines(background.water),
      walks: collection(
        walks.map(({ volunteerId, source, line }) => feature('LineString', line, { volunteerId, source })),
      ),
    },
  }
}

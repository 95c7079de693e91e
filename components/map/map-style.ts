import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { RequestMapData } from './geojson'
import { areaLetters, areaNames, doors } from './map-letters'
import type { MapLabels } from './map-marks'
import type { Colour } from './map-views'
import { TILES, tileLayers } from './tile-layers'

/** What lies under the walks: the city's own tiles, or the lines that every city has. */
export type Ground = 'tiles' | 'own'

type LinePaint = Extract<LayerSpecification, { type: 'line' }>['paint']

const DARKEST = 0.34

/** The more requests wait in a neighbourhood, the deeper its shade. */
export function mapStyle(
  data: RequestMapData,
  areas: MapLabels['areas'],
  colour: Colour,
  ground: Ground,
): StyleSpecification {
  const names = { type: 'geojson' as const, data: areaNames(data, areas) }
  const sources: StyleSpecification['sources'] = { names, doors: { type: 'geojson', data: doors(data) } }
  for (const [name, part] of Object.entries(data.layers))
    sources[name] = { type: 'geojson', data: part as GeoJSON.FeatureCollection }
  if (ground === 'tiles' && data.tiles)
    sources[TILES] = { type: 'vector', url: `pmtiles://${new URL(data.tiles, location.href).href}` }
  const tiles = ground === 'tiles' ? tileLayers(colour) : { under: [], over: [], names: [] }
  return {
    version: 8,
    sources,
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colour('--sand') } },
      ...tiles.under,
      shades(areas, colour),
      ...(ground === 'own' ? ownStreets(colour) : []),
      line('borders', 'areas', {
        'line-color': colour('--edge'),
        'line-width': 1.2,
        'line-dasharray': [1, 3],
      }),
      ...(ground === 'own' ? ownWater(colour) : []),
      ...tiles.over,
      ...walks(colour),
      ...tiles.names,
      ...areaLetters(colour),
    ],
  }
}

function shades(areas: MapLabels['areas'], colour: Colour): LayerSpecification {
  const most = Math.max(1, ...Object.values(areas).map(({ waiting }) => waiting))
  const [first, ...rest] = Object.entries(areas).flatMap(([id, { waiting }]) => [
    id,
    (waiting / most) * DARKEST,
  ])
  return {
    id: 'load',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': colour('--leaf'),
      'fill-opacity':
        first === undefined ? 0 : (['match', ['get', 'id'], first, ...rest, 0] as unknown as number),
    },
  }
}

const ownStreets = (colour: Colour) => [
  line('streets', 'streets', { 'line-color': colour('--paper'), 'line-width': 1.5 }),
]

const ownWater = (colour: Colour) => [
  line('rail', 'rail', { 'line-color': colour('--edge'), 'line-width': 1, 'line-opacity': 0.7 }),
  line('water', 'water', { 'line-color': colour('--map-water'), 'line-width': 4.5 }),
]

/** Dashes say that it is an estimate. */
function walks(colour: Colour): LayerSpecification[] {
  const [sand, brick] = [colour('--sand'), colour('--brick')]
  const edge = line('walk-edge', 'walks', { 'line-color': sand, 'line-width': 7 })
  const walk = line('walk', 'walks', { 'line-color': brick, 'line-width': 3.5 })
  const guess = { 'line-color': brick, 'line-width': 3, 'line-dasharray': [1, 2.5] }
  return [
    { ...edge, filter: ['==', ['get', 'source'], 'network'] },
    { ...walk, filter: ['==', ['get', 'source'], 'network'] },
    { ...line('guess', 'walks', guess), filter: ['!=', ['get', 'source'], 'network'] },
  ]
}

function line(id: string, source: string, paint: NonNullable<LinePaint>) {
  return {
    id,
    type: 'line' as const,
    source,
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint,
  }
}

import type { LayerSpecification } from 'maplibre-gl'
import { LETTERS } from './map-letters'
import type { Colour } from './map-views'

export const TILES = 'tiles'

const GREEN = [
  'allotments',
  'cemetery',
  'farmland',
  'forest',
  'garden',
  'golf_course',
  'grass',
  'meadow',
  'nature_reserve',
  'orchard',
  'park',
  'pitch',
  'playground',
  'recreation_ground',
  'scrub',
  'village_green',
  'wood',
]

type Filter = NonNullable<Extract<LayerSpecification, { type: 'fill' }>['filter']>
const kinds = (...names: string[]): Filter => ['in', ['get', 'kind'], ['literal', names]]
const shape = (name: string): Filter => ['==', ['geometry-type'], name]

const SMALL = kinds('minor_road', 'other')
const LARGE = kinds('highway', 'major_road')

/** Wider as one comes nearer, so that a street stays a street. */
const wide = (far: number, near: number) =>
  ['interpolate', ['exponential', 1.5], ['zoom'], 12, far, 18, near] as unknown as number

/**
 * The Protomaps basemap, version 4, in our own few colours: https://docs.protomaps.com/basemaps/layers. What lies
 * under the shade of a neighbourhood, what lies over it, and the words above all.
 */
export function tileLayers(colour: Colour): Record<'under' | 'over' | 'names', LayerSpecification[]> {
  const part = (id: string, layer: string) => ({ id: `tiles-${id}`, source: TILES, 'source-layer': layer })
  const fill = (id: string, layer: string, token: string, opacity: number, filter: Filter) =>
    ({
      ...part(id, layer),
      type: 'fill',
      filter,
      paint: { 'fill-color': colour(token), 'fill-opacity': opacity },
    }) as const
  const stroke = (
    id: string,
    layer: string,
    token: string,
    width: number,
    filter: Filter,
    more: object = {},
  ) =>
    ({
      ...part(id, layer),
      type: 'line',
      filter,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour(token), 'line-width': width, ...more },
    }) as const
  return {
    under: [
      fill('green', 'landuse', '--street-leaf', 0.22, kinds(...GREEN)),
      fill('buildings', 'buildings', '--stone', 0.13, shape('Polygon')),
    ],
    over: [
      stroke('paths', 'roads', '--stone', 1, kinds('path'), {
        'line-dasharray': [1, 2.5],
        'line-opacity': 0.7,
      }),
      stroke('small-edge', 'roads', '--rule', wide(1.4, 15), SMALL),
      stroke('large-edge', 'roads', '--edge', wide(2.6, 21), LARGE),
      stroke('small', 'roads', '--paper', wide(0.6, 13), SMALL),
      stroke('large', 'roads', '--paper', wide(1.6, 18), LARGE),
      stroke('rail', 'roads', '--edge', 1, kinds('rail'), { 'line-opacity': 0.7 }),
      fill('water', 'water', '--map-water', 1, shape('Polygon')),
      stroke('streams', 'water', '--map-water', wide(1.5, 8), shape('LineString')),
    ],
    names: [
      {
        ...part('names', 'roads'),
        type: 'symbol',
        minzoom: 14,
        filter: ['has', 'name'],
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': LETTERS,
          'text-size': ['interpolate', ['linear'], ['zoom'], 14, 13, 17, 16],
          'text-padding': 6,
        },
        paint: { 'text-color': colour('--ink'), 'text-halo-color': colour('--sand'), 'text-halo-width': 1.6 },
      },
    ],
  }
}

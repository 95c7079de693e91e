import type { LayerSpecification } from 'maplibre-gl'
import type { RequestMapData } from './geojson'
import type { MapLabels } from './map-marks'
import type { Colour } from './map-views'

/** The browser draws the letters from the font of the page: a map that asks for letters asks somebody else. */
export const LETTERS = ['Atkinson Hyperlegible Next Variable']

/** A point with words for each neighbourhood where somebody waits. */
export function areaNames(data: RequestMapData, areas: MapLabels['areas']): GeoJSON.FeatureCollection {
  const features = data.layers.areas.features.flatMap(({ properties, geometry }) => {
    const label = areas[String(properties.id)]
    const ring = (geometry.coordinates as [number, number][][][])[0]?.[0] ?? []
    if (!label) return []
    return {
      type: 'Feature' as const,
      properties: label,
      geometry: { type: 'Point' as const, coordinates: middle(ring) },
    }
  })
  return { type: 'FeatureCollection', features }
}

function middle(ring: readonly [number, number][]): [number, number] {
  const lons = ring.map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

/** The doors, for which the words make room. */
export function doors(data: RequestMapData): GeoJSON.FeatureCollection {
  const ways = data.layers.walks.features.map(({ geometry }) => geometry.coordinates as [number, number][])
  const at = [[...data.home], ...ways.flatMap(([door]) => (door ? [door] : []))]
  const features = at.map((coordinates) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates },
  }))
  return { type: 'FeatureCollection', features }
}

/** Where there is no room for all, the neighbourhood with most who wait keeps its words. */
export function areaLetters(colour: Colour): LayerSpecification[] {
  return [
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LETTERS,
        'text-size': 16,
        'text-max-width': 10,
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.5,
        'symbol-sort-key': ['-', ['get', 'waiting']],
      },
      paint: { 'text-color': colour('--ink'), 'text-halo-color': colour('--sand'), 'text-halo-width': 2 },
    },
    // The marks stand above the map, which does not see them: letters that nobody sees keep their places free.
    {
      id: 'doors',
      type: 'symbol',
      source: 'doors',
      layout: { 'text-field': '00', 'text-font': LETTERS, 'text-size': 24, 'text-allow-overlap': true },
      paint: { 'text-opacity': 0 },
    },
  ]
}

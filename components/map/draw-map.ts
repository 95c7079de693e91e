import { Map as GlMap, Marker, NavigationControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { RequestMapData } from './geojson'

// The worker is our own file: a policy without other hosts and without evaluated code lets it run.
setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href)

export interface MapLabels {
  readonly region: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly request: string
  /** Place in the list per volunteer. */
  readonly places: Readonly<Record<string, string>>
  /** What stands on a neighbourhood, and how many wait there. */
  readonly areas: Readonly<Record<string, { readonly text: string; readonly waiting: number }>>
}

/**
 * Draws the map in a box of the page. Only our own lines: no tiles, letters or pictures from elsewhere.
 *
 * @returns takes it away again.
 * @throws when the device cannot draw it (no WebGL).
 */
export function drawMap(container: HTMLElement, data: RequestMapData, labels: MapLabels): () => void {
  const [west, south, east, north] = data.box
  const map = new GlMap({
    container,
    style: styleOf(data, labels, getComputedStyle(container)),
    bounds: [west, south, east, north],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': labels.region,
      'NavigationControl.ZoomIn': labels.zoomIn,
      'NavigationControl.ZoomOut': labels.zoomOut,
    },
  })
  map.addControl(new NavigationControl({ showCompass: false }))
  map.touchZoomRotate.disableRotation()
  for (const { properties, geometry } of data.layers.areas.features) {
    const label = labels.areas[String(properties.id)]
    const ring = (geometry.coordinates as [number, number][][][])[0]?.[0] ?? []
    if (label) mark(map, middle(ring), 'map-area', label.text)
  }
  for (const { properties, geometry } of data.layers.walks.features) {
    const [door] = geometry.coordinates as [number, number][]
    if (door) mark(map, door, 'map-place', labels.places[String(properties.volunteerId)] ?? '')
  }
  mark(map, [data.home[0], data.home[1]], 'map-request', labels.request)
  return () => map.remove()
}

/** The list beside the map says the same, so who listens is not given it twice. */
function mark(map: GlMap, at: [number, number], className: string, text: string): void {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  element.setAttribute('aria-hidden', 'true')
  new Marker({ element }).setLngLat(at).addTo(map)
}

function middle(ring: readonly [number, number][]): [number, number] {
  const lons = ring.map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

const DARKEST = 0.34

function styleOf({ layers }: RequestMapData, { areas }: MapLabels, css: CSSStyleDeclaration) {
  const colour = (name: string) => css.getPropertyValue(name).trim()
  const most = Math.max(1, ...Object.values(areas).map(({ waiting }) => waiting))
  const shades = Object.entries(areas).flatMap(([id, { waiting }]) => [id, (waiting / most) * DARKEST])
  const line = (source: string, paint: Record<string, unknown>, more: object = {}) => ({
    id: `${source}-${Object.keys(more).length}-${String(paint['line-width'])}`,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
    ...more,
  })
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(layers).map(([name, part]) => [name, { type: 'geojson', data: part }]),
    ),
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colour('--sand') } },
      {
        id: 'load',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': colour('--leaf'),
          'fill-opacity': shades.length > 0 ? ['match', ['get', 'id'], ...shades, 0] : 0,
        },
      },
      line('streets', { 'line-color': colour('--paper'), 'line-width': 1.5 }),
      line('areas', { 'line-color': colour('--edge'), 'line-width': 1.2, 'line-dasharray': [1, 3] }),
      line('rail', { 'line-color': colour('--stone'), 'line-width': 1.4, 'line-dasharray': [4, 2] }),
      line('water', { 'line-color': colour('--street-water'), 'line-width': 4 }),
      line(
        'walks',
        { 'line-color': colour('--brick'), 'line-width': 3 },
        { filter: ['==', ['get', 'source'], 'network'] },
      ),
      line(
        'walks',
        { 'line-color': colour('--brick'), 'line-width': 2.5, 'line-dasharray': [1, 2.5] },
        { filter: ['!=', ['get', 'source'], 'network'] },
      ),
    ],
  } as StyleSpecification
}

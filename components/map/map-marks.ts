import { type Map as GlMap, Marker } from 'maplibre-gl'
import type { RequestMapData } from './geojson'

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

/** The doors on the map: neighbours by their place in the list, and the request above all. */
export function placeMarks(map: GlMap, data: RequestMapData, labels: MapLabels): void {
  for (const { properties, geometry } of data.layers.walks.features) {
    const [door] = geometry.coordinates as [number, number][]
    if (door) mark(map, door, 'map-place', labels.places[String(properties.volunteerId)] ?? '')
  }
  mark(map, [data.home[0], data.home[1]], 'map-request', labels.request)
}

/** The list beside the map says the same, so who listens is not given it twice. */
function mark(map: GlMap, at: [number, number], className: string, text: string): void {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  element.setAttribute('aria-hidden', 'true')
  new Marker({ element }).setLngLat(at).addTo(map)
}

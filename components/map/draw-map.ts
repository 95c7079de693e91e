import { Map as GlMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { RequestMapData } from './geojson'
import { LETTERS } from './map-letters'
import { type MapLabels, placeMarks } from './map-marks'
import { type Ground, mapStyle } from './map-style'
import { TILES } from './tile-layers'

// The worker is our own file: a policy without other hosts and without evaluated code lets it run.
setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href)

const NIGHT = '(prefers-color-scheme: dark)'

/**
 * Draws the map in a box of the page. Only what this city has itself: no tiles, letters or pictures from elsewhere.
 * Which ground it stands on is told in `data-ground`.
 *
 * @returns takes it away again.
 * @throws when the device cannot draw it (no WebGL).
 */
export async function drawMap(
  container: HTMLElement,
  data: RequestMapData,
  labels: MapLabels,
): Promise<() => void> {
  await document.fonts.load(`16px "${LETTERS[0]}"`)
  let ground: Ground = data.tiles === null ? 'own' : 'tiles'
  if (ground === 'tiles') await import('./tile-reader')
  const style = () => {
    const css = getComputedStyle(container)
    return mapStyle(data, labels.areas, (token) => css.getPropertyValue(token).trim(), ground)
  }
  const [west, south, east, north] = data.box
  const map = new GlMap({
    container,
    style: style(),
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
  map.keyboard.disableRotation()
  placeMarks(map, data, labels)

  const restyle = () => map.setStyle(style(), { diff: false })
  const withoutTiles = () => {
    if (ground === 'own') return
    ground = 'own'
    restyle()
  }
  if (ground === 'tiles') map.once('error', withoutTiles)
  map.on('idle', () => {
    if (ground === 'tiles' && !drawsTiles(map)) withoutTiles()
    else container.dataset.ground = ground
  })
  const night = matchMedia(NIGHT)
  night.addEventListener('change', restyle)
  return () => {
    night.removeEventListener('change', restyle)
    map.remove()
  }
}

/** Tiles that came but show nothing here are no ground to stand on. */
function drawsTiles(map: GlMap): boolean {
  return map.queryRenderedFeatures().some(({ source }) => source === TILES)
}

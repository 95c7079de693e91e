import proj4 from 'proj4'
import type { Position } from '@/domain/walking'

/** Belgian systems. The shift of 31370 matters: without it every point is off by about 100 m. */
const DEFINITIONS: Readonly<Record<number, string>> = {
  31370:
    '+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  3812: '+proj=lcc +lat_1=49.8333333333333 +lat_2=51.1666666666667 +lat_0=50.797815 +lon_0=4.35921583333333 +x_0=649328 +y_0=665262 +ellps=GRS80 +units=m +no_defs',
  4326: '+proj=longlat +datum=WGS84 +no_defs',
}

export type ToPosition = (x: number, y: number) => Position

/** From the plane of an EPSG number to WGS84; undefined for a system we do not know. */
export function fromEpsg(epsg: number): ToPosition | undefined {
  const definition = DEFINITIONS[epsg]
  if (definition === undefined) return undefined
  if (epsg === 4326) return (x, y) => ({ lat: y, lon: x })
  const { forward } = proj4(definition, 'WGS84')
  return (x, y) => {
    const [lon, lat] = forward([x, y]) as [number, number]
    return { lat, lon }
  }
}

/**
 * The EPSG number that the text of a .prj file means. Its own parameters are not used: the file leaves out
 * the shift between the datums.
 *
 * @example epsgOfPrj('PROJCS["Belge_Lambert_1972",…') // 31370
 */
export function epsgOfPrj(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/lambert1972|lambert72|31370/.test(plain)) return 31370
  if (/lambert2008|3812/.test(plain)) return 3812
  if (!plain.startsWith('projcs') && /wgs1984|wgs84/.test(plain)) return 4326
  return undefined
}

/** Whether a position lies in or just outside Belgium; anything else is a wrong column or projection. */
export function isInBelgium({ lat, lon }: Position): boolean {
  return lat > 49.4 && lat < 51.6 && lon > 2.5 && lon < 6.5
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One house number as a city's list has it. Position in WGS84 degrees. */
export type CityAddress = {
  readonly postcode: string
  readonly municipality: string
  readonly street: string
  readonly houseNumber: string
  readonly lat: number
  readonly lon: number
}

/**
 * The demo addresses of one city folder (`addresses.csv.gz`), in the order of the file.
 *
 * Only for our own small seed files, which hold no quotes: a city's real list goes through
 * `npm run import:addresses`, which streams, reads quotes and reports what it skips.
 *
 * @throws when the folder has no such file, or a line has not exactly six fields with a position.
 * @example readCityAddresses('db/seed/cities/<city>')[0]
 * // { postcode: '2800', municipality: '…', street: "'t Leitje", houseNumber: '2', lat: 51.03, lon: 4.49 }
 */
export function readCityAddresses(folder: string): CityAddress[] {
  const file = join(folder, 'addresses.csv.gz')
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
  return lines.map((line, index) => {
    const [postcode, municipality, street, houseNumber, lat, lon, ...rest] = line.split(',')
    const position = { lat: Number(lat), lon: Number(lon) }
    const complete = postcode && municipality && street && houseNumber && position.lat && position.lon
    if (!complete || rest.length > 0) throw new Error(`${file}: line ${index + 2} has not six fields.`)
    return { postcode, municipality, street, houseNumber, ...position }
  })
}

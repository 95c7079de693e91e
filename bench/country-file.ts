import { once } from 'node:events'
import { createWriteStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { readCityAddresses } from '@/db/seed/cities/read-city-addresses'

const CITIES = join(import.meta.dirname, '../db/seed/cities')
const PER_MUNICIPALITY = 14_737
const HEADER =
  'EPSG:3812_x,EPSG:3812_y,EPSG:4326_lat,EPSG:4326_lon,address_id,box_number,house_number,municipality_id,municipality_name_de,municipality_name_fr,municipality_name_nl,postcode,postname_fr,postname_nl,street_id,streetname_de,streetname_fr,streetname_nl,region_code,status'

/** NIS code of the municipality with this number in the generated file. */
export const nisOf = (municipality: number): number => 11_001 + municipality

const BEGINNINGS =
  'Aard Bever Coude Donk Eike Fluit Glaze Houte Isen Kaster Linden Meule Noorde Oude Poel Riet Sterre Tichel Wilde'
const ENDINGS = 'beke daal dorp gem hove kapelle lede meer schoot vliet'

/** An invented name of the municipality with this number, 190 of them before a second word is needed. */
export function placeOf(municipality: number): string {
  const [beginnings, endings] = [BEGINNINGS.split(' '), ENDINGS.split(' ')]
  const name = `${beginnings[municipality % 19]}${endings[Math.floor(municipality / 19) % 10]}`
  return municipality < 190 ? name : `Nieuw-${name}`
}

/** The distinct street names of our demo cities, in a fixed order. */
function streetNames(): string[] {
  const cities = readdirSync(CITIES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const all = cities.flatMap(({ name }) => readCityAddresses(join(CITIES, name)).map(({ street }) => street))
  return [...new Set(all)].sort()
}

/**
 * Name of the street with this number: every second one has a name that other municipalities have too, the others
 * one of their own, the first half of one real name with the second half of another.
 */
function nameOf(street: number, names: readonly string[]): string {
  const at = (step: number) => names[(street * step) % names.length] ?? ''
  if (street % 2 === 0) return at(7919)
  const first = at(104_729)
  const second = names[(street * 1_299_709 + Math.floor(street / names.length)) % names.length] ?? ''
  return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2))
}

/**
 * Writes a file as large as that of all of Flanders: streets spread over invented municipalities of 14,737
 * rows, one row in six a box, one in a hundred no longer in use. The same rows every time.
 */
export async function writeCountryFile(
  path: string,
  rows: number,
): Promise<{ streets: number; bytes: number }> {
  const names = streetNames()
  const out = createWriteStream(path)
  let [text, written, street, house, bytes] = [`${HEADER}\n`, 0, 0, 0, 0]
  while (written < rows) {
    const municipality = Math.floor(written / PER_MUNICIPALITY)
    // About 51 rows to a street, as in the real file.
    if (written % PER_MUNICIPALITY === 0 || house >= 51) {
      street++
      house = 0
    }
    house++
    const name = nameOf(street, names)
    const lat = (50.7 + (municipality % 19) * 0.035 + (street % 97) * 0.0003 + house * 0.00002).toFixed(5)
    const lon = (
      2.9 +
      Math.floor(municipality / 19) * 0.18 +
      (street % 89) * 0.0004 +
      house * 0.00003
    ).toFixed(5)
    const box = house % 6 === 0 ? `${house % 9}` : ''
    const number = box ? house - 1 : house
    const place = placeOf(municipality)
    text += `657083.19222,690932.31508,${lat},${lon},${90_000_000 + written},${box},${number},${nisOf(municipality)},,,${place},${1000 + municipality * 7},,${place.toUpperCase()},${street},,,${name},BE-VLG,${written % 100 === 0 ? 'retired' : 'current'}\n`
    written++
    if (text.length > 1 << 20) {
      bytes += text.length
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await finished(out)
  return { streets: street, bytes: bytes + text.length }
}

import type { Sheet } from '../svg-lines'
import type { StreetName } from './place-map'

export interface PlacedName {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** As wide as a letter is high, more or less. */
const LETTER = 0.55

/**
 * The names that fit on a sheet without one over another, those that come first before the rest.
 *
 * @param size height of the letters, in metres of the sheet
 */
export function placedNames(names: readonly StreetName[], sheet: Sheet, size: number): PlacedName[] {
  const placed: (PlacedName & { readonly half: number })[] = []
  for (const { name, lat, lon } of names) {
    const [x, y] = sheet.at([lon, lat])
    const half = (name.length * LETTER * size) / 2
    const inside = x >= half && x <= sheet.width - half && y >= size && y <= sheet.height - size
    const free = placed.every(
      (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > 1.3 * size,
    )
    if (inside && free) placed.push({ name, x, y, half })
  }
  return placed.map(({ half: _wide, ...one }) => one)
}

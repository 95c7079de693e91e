import { BOX } from './box'

/**
 * One spelling of a house number: capitals, no spaces, the box left off. `null` when it is none.
 *
 * @example houseNumberKey('12 a')      // '12A'
 * @example houseNumberKey('7 bus 3')   // '7'
 * @example houseNumberKey('12bis')     // '12BIS'
 * @example houseNumberKey('14-16')     // '14-16'
 */
export function houseNumberKey(text: string): string | null {
  // Nearly every row of a list of millions.
  if (/^[1-9]\d{0,4}[A-Z]?$/.test(text)) return text
  const bare = text.replace(BOX, '').replace(/\s+/g, '').toUpperCase()
  return /^\d{1,5}([A-Z]{0,3}|[-/_.]\d{1,4}[A-Z]?|[A-Z]{1,3}[-/]?\d{1,4})$/.test(bare) ? bare : null
}

/**
 * The numeric part, by which "the nearest house number" is decided. NaN when it starts with no digit.
 *
 * @example houseNumberValue('12A') // 12
 */
export function houseNumberValue(key: string): number {
  return Number.parseInt(key, 10)
}

/**
 * How far two house numbers are from one another on a street, in house numbers. The other side of the
 * street (odd beside even) counts for 1.5 more, so that 13 lies nearer to 15 than to 14. Letters do not count.
 *
 * @example houseNumberGap('13', '15') // 2
 * @example houseNumberGap('13', '14') // 2.5
 */
export function houseNumberGap(a: string, b: string): number {
  const [left, right] = [houseNumberValue(a), houseNumberValue(b)]
  const otherSide = (left - right) % 2 !== 0
  return Math.abs(left - right) + (otherSide ? 1.5 : 0)
}

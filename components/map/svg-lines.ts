import type { Line } from '@/domain/walking'
import type { Background } from './map-views'

const METRES_A_DEGREE = 111_195

/** A sheet in metres: its north-west corner is 0,0 and y runs down, as in SVG. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly at: (position: Line[number]) => readonly [x: number, y: number]
  readonly from: (metres: readonly [x: number, y: number]) => readonly [lon: number, lat: number]
}

/** A flat sheet of a box of a few kilometres; at that size a map needs no projection. */
export function sheetOf([west, south, east, north]: Background['box']): Sheet {
  const aside = METRES_A_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return {
    width: Math.round((east - west) * aside),
    height: Math.round((north - south) * METRES_A_DEGREE),
    from: ([x, y]) => [west + x / aside, north - y / METRES_A_DEGREE],
    at: ([lon, lat]) => [Math.round((lon - west) * aside), Math.round((north - lat) * METRES_A_DEGREE)],
  }
}

/**
 * Many lines as one path, in steps of whole metres: short, so that the page stays light. One path also has one
 * colour where its lines cross.
 *
 * @example pathOf(sheet, [[[4, 51], [4.001, 51]]]) // 'M0 111h70'
 */
export function pathOf(sheet: Sheet, lines: readonly Line[]): string {
  return lines
    .map((line) => {
      let [px, py] = [0, 0]
      let path = ''
      line.forEach((position, i) => {
        const [x, y] = sheet.at(position)
        const [dx, dy] = [x - px, y - py]
        if (i === 0) path += `M${x} ${y}`
        else if (dx !== 0 || dy !== 0) path += dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx} ${dy}`
        ;[px, py] = [x, y]
      })
      return path
    })
    .join('')
}

/** Points as one path, each a dot as large as the line is broad. @example dotsOf(sheet, [[4, 51]]) // 'M0 1112h0' */
export const dotsOf = (sheet: Sheet, points: Line): string =>
  points.map((point) => `M${sheet.at(point).join(' ')}h0`).join('')

import { describe, expect, it } from 'vitest'
import { dotsOf, pathOf, sheetOf } from './svg-lines'

const sheet = sheetOf([4, 51, 4.02, 51.01])

describe('lines on a sheet in metres', () => {
  it('is as wide and high as the box', () => {
    expect([sheet.width, sheet.height]).toEqual([1399, 1112])
    expect(sheet.at([4, 51.01])).toEqual([0, 0])
    expect(sheet.at([4.02, 51])).toEqual([1399, 1112])
  })

  it('draws a dot for each point', () => {
    expect(
      dotsOf(sheet, [
        [4, 51.01],
        [4.02, 51],
      ]),
    ).toBe('M0 0h0M1399 1112h0')
  })

  it('leads back to where it came from', () => {
    const [lon, lat] = sheet.from(sheet.at([4.0123, 51.0045]))
    expect([lon, lat]).toEqual([expect.closeTo(4.0123, 4), expect.closeTo(51.0045, 4)])
  })

  it('writes steps, and none where nothing moves', () => {
    const north: [number, number] = [4, 51.01]
    const path = pathOf(sheet, [
      [north, [4.001, 51.01], [4.001, 51.01], [4.001, 51.009], [4, 51.01]],
      [north],
    ])
    expect(path).toBe('M0 0h70v111l-70 -111M0 0')
  })
})

import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { liesIn, middleOf } from './middle-of-area'

it('lies within any star of any form, also one with a hole', () => {
  const radius = fc.double({ min: 0.2, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(radius, { minLength: 5, maxLength: 24 }), (radii) => {
      const ring = radii.map((size, at): [number, number] => {
        const angle = (2 * Math.PI * at) / radii.length
        return [4.48 + size * Math.cos(angle), 51.03 + size * Math.sin(angle)]
      })
      const hole = ring.map(([lon, lat]): [number, number] => [
        4.48 + (lon - 4.48) / 3,
        51.03 + (lat - 51.03) / 3,
      ])
      const close = (open: [number, number][]) => [...open, ...open.slice(0, 1)]
      const area = { type: 'Polygon' as const, coordinates: [close(ring), close(hole)] }
      const middle = middleOf(area)
      expect(middle && booleanPointInPolygon([middle.lon, middle.lat], area)).toBe(true)
      for (const lon of [3.6, 4.05, 4.31, 4.481, 4.62, 4.97, 5.4])
        for (const lat of [50.2, 50.71, 51.031, 51.27, 51.83])
          expect(liesIn(area, { lat, lon })).toBe(booleanPointInPolygon([lon, lat], area))
    }),
  )
})

it('takes the widest of several parts, and none of nothing', () => {
  const square = (west: number, side: number) => [
    [
      [west, 0],
      [west + side, 0],
      [west + side, side],
      [west, side],
      [west, 0],
    ],
  ]
  const two = { type: 'MultiPolygon' as const, coordinates: [square(0, 2), square(5, 4)] }
  expect(middleOf(two)).toEqual({ lon: 7, lat: 2 })
  expect(middleOf({ type: 'Polygon', coordinates: [] })).toBeNull()
})

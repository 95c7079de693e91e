import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pointIn, pointText } from './point'

it('comes back from a form as it was chosen, to the metre', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lon) => {
      const read = pointIn(pointText({ lat, lon }))
      expect(read?.lat).toBeCloseTo(lat, 4)
      expect(read?.lon).toBeCloseTo(lon, 4)
    }),
  )
})

it.each(['', 'Markt 1', '51.02', '91,4', '51,181', '51.02,4.48,1', 'NaN,NaN', '1e2,4'])(
  'is none in %j',
  (text) => expect(pointIn(text)).toBeNull(),
)

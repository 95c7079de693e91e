import fc from 'fast-check'
import { expect, it } from 'vitest'
import { highestFirst } from './highest-first'

it('puts the highest first and equals as they compare', () => {
  const scores = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { maxLength: 60 })
  fc.assert(
    fc.property(scores, (all) => {
      const order = all.map((_, k) => k).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || b - a)
      expect([...highestFirst(Float64Array.from(all), (a, b) => b - a)]).toEqual(order)
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CONSENT_ABOUTS, holdsOn, mayGive } from './consents'

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))

it('holds from its first to its last day, and never once it was taken back', () => {
  fc.assert(
    fc.property(day, fc.option(day), day, (givenOn, until, today) => {
      const open = { givenOn, until, withdrawnOn: null }
      expect(holdsOn(open, today)).toBe(today >= givenOn && (until === null || today <= until))
      expect(holdsOn({ ...open, withdrawnOn: today }, today)).toBe(false)
    }),
  )
})

it('lets a relative speak for somebody, but not once and for all', () => {
  const byRelative = CONSENT_ABOUTS.filter((about) => mayGive(about, 'relative'))
  expect(byRelative).toEqual(['request', 'notes', 'story'])
  expect(mayGive('standing', 'guardian')).toBe(true)
})

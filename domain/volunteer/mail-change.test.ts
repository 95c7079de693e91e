import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mailChangeStage } from './mail-change'

const NOW = Date.UTC(2026, 2, 10, 12)
const maybe = fc.option(fc.date({ noInvalidDate: true }))

it('waits until its end, to the millisecond', () => {
  const open = { confirmedAt: null, stoppedAt: null }
  expect(mailChangeStage({ ...open, expiresAt: new Date(NOW + 1) }, NOW)).toBe('waiting')
  expect(mailChangeStage({ ...open, expiresAt: new Date(NOW) }, NOW)).toBe('expired')
})

it('never waits again once somebody answered', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), maybe, maybe, (expiresAt, confirmedAt, stoppedAt) => {
      const stage = mailChangeStage({ expiresAt, confirmedAt, stoppedAt }, NOW)
      expect(stage !== 'waiting' && stage !== 'expired').toBe(confirmedAt !== null || stoppedAt !== null)
    }),
  )
})

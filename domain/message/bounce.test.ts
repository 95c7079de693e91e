import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdictOf } from './bounce'

test.each([
  ['failed', '5.1.1', '', 'wrong', '5.1.1'],
  ['Failed', '5.0.0', 'smtp; 550 5.1.1 unknown', 'wrong', '5.1.1'],
  ['failed', '5.0.0', 'smtp; 552 5.2.2 full', 'undelivered', '5.2.2'],
  ['failed', '', '', 'undelivered', '5.0.0'],
  // Tried for days in vain: the address may be good.
  ['failed', '4.4.1', '', 'undelivered', '4.4.1'],
  ['delayed', '4.4.1', '', 'late', '4.4.1'],
  ['delivered', '2.0.0', '', 'fine', '2.0.0'],
  ['relayed', '', '', 'fine', ''],
])('%s %s %j is %s', (action, status, diagnostic, verdict, told) => {
  expect(verdictOf({ action, status, diagnostic })).toEqual({ verdict, status: told })
})

test('no report is too strange, and only a failure closes an address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (action, status, diagnostic) => {
      const { verdict, status: told } = verdictOf({ action, status, diagnostic })
      expect(told).toMatch(/^[0-9.]{0,11}$/)
      if (verdict === 'wrong') expect(action.trim().toLowerCase()).toBe('failed')
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stateIs } from '../kernel/state-table'
import { isAskedAnew, stillCounts } from './asked-anew'
import { DECLINE_REASONS, OFFER, OFFER_STATES } from './offer-states'

const asked = fc.record({
  state: fc.constantFrom(...OFFER_STATES),
  version: fc.integer({ min: 1, max: 4 }),
  declineReason: fc.option(fc.constantFrom(...DECLINE_REASONS)),
})

it('asks nobody twice about one version, nobody who has an open question, and nobody who said not this person', () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 4 }), (one, version) => {
      const open = stateIs(OFFER, one.state, 'held')
      if (one.version === version || open || one.declineReason === 'know_person') {
        expect(stillCounts(one, { version })).toBe(true)
        expect(isAskedAnew(one, { version })).toBe(false)
      }
      if (isAskedAnew(one, { version })) expect(['expired', 'declined']).toContain(one.state)
    }),
  )
})

it.each([
  ['expired', null, true],
  ['declined', null, true],
  ['declined', 'moment', true],
  ['declined', 'busy', true],
  ['declined', 'too_far', false],
  ['declined', 'not_for_me', false],
  ['declined', 'know_person', false],
  ['declined', 'call_me', false],
  ['recalled', null, false],
  ['taken_by_other', null, false],
] as const)('%s, with the reason %s: asked anew by itself: %s', (state, declineReason, anew) => {
  expect(isAskedAnew({ state, declineReason, version: 1 }, { version: 2 })).toBe(anew)
})

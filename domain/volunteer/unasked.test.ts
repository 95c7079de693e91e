import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLAUSES } from '../matching/eligibility/clauses'
import { UNASKED_WHYS, whyUnasked } from './unasked'

it.each([
  ['quiet', []],
  ['turn', [[], ['kind']]],
  ['turn', [['askedOften']]],
  ['distance', [['distance'], ['place'], ['kind'], ['kind', 'slots'], ['kind', 'slots']]],
  ['start', [['startOfKind'], ['startOfKind', 'slots']]],
  ['limits', [['pets', 'smoke'], ['onlyWith'], ['slots']]],
  [
    'kind',
    [
      ['kind', 'slots'],
      ['kind', 'distance'],
    ],
  ],
] as const)('tells %s of %j', (why, kept) => {
  expect(whyUnasked(kept)).toBe(why)
})

it('tells one word, whatever the order of the requests', () => {
  const kept = fc.array(fc.uniqueArray(fc.constantFrom(...CLAUSES)), { maxLength: 12 })
  fc.assert(
    fc.property(kept, (all) => {
      expect(UNASKED_WHYS).toContain(whyUnasked(all))
      expect(whyUnasked([...all].reverse())).toBe(whyUnasked(all))
    }),
  )
})

import { expect, it } from 'vitest'
import { mayAgreeOn } from './agreed-day'

it.each([
  ['2026-12-24', false],
  ['2026-12-25', true],
  ['2027-03-27', true],
  ['2027-03-28', false],
])('an agreement for %s: %s', (day, may) => expect(mayAgreeOn(day, Date.UTC(2026, 11, 25, 10))).toBe(may))

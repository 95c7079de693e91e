import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HELP_KINDS } from '../help-request/kinds'
import { mayAgreeOnMoney, moneyToTell, openMoneyBefore, paysAhead } from './money'

it('two agree on whole euros, from one up to what the city allows', () => {
  expect([1, 40].every((euros) => mayAgreeOnMoney(euros, 40))).toBe(true)
  for (const wrong of [0, -5, 41, 12.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(mayAgreeOnMoney(wrong, 40), `${wrong}`).toBe(false)
  fc.assert(
    fc.property(fc.double(), fc.integer({ min: 5, max: 100 }), (euros, most) => {
      if (mayAgreeOnMoney(euros, most)) expect(euros).toBeLessThanOrEqual(most)
    }),
  )
})

it('nothing is paid ahead on the telephone or on a walk', () => {
  expect(HELP_KINDS.filter(paysAhead)).toContain('GROCERIES')
  expect([...(['WALK', 'PHONE_CALL'] as const), null].some(paysAhead)).toBe(false)
})

it('open for four days, money is called about', () => {
  expect(openMoneyBefore(new Date('2026-06-05T08:00:00Z'))).toEqual(new Date('2026-06-01T08:00:00Z'))
})

it('what can be said follows what was said: an amount, then what is paid, then that it is back', () => {
  const [nothing, agreed] = [
    { moneyAtMost: null, advancedAt: null },
    { moneyAtMost: 25, advancedAt: null },
  ]
  expect(moneyToTell({ together: true, ...nothing })).toEqual(['agreed'])
  expect(moneyToTell({ together: true, ...agreed })).toEqual(['agreed', 'advanced'])
  expect(moneyToTell({ together: false, ...agreed })).toEqual([])
  for (const together of [true, false])
    expect(moneyToTell({ together, moneyAtMost: 25, advancedAt: new Date() })).toEqual(['repaid'])
})

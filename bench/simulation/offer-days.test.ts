import { expect, it } from 'vitest'
import { offerDays } from './offer-days'

// The short form of `npm run simulate -- days`.
it('150 offer days: nobody beyond a cap, asked twice or at night, and no request without a next step or an alarm', () => {
  const { broken, days, asks, yeses, alarms } = offerDays(150)
  expect(days).toBe(150)
  expect(broken).toEqual({
    beyondCap: 0,
    askedTwice: 0,
    outsideHours: 0,
    afterTheEnd: 0,
    noNextStep: 0,
    noAlarm: 0,
  })
  expect(Math.min(asks, yeses, alarms)).toBeGreaterThan(20)
})

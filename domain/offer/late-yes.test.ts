import { expect, it } from 'vitest'
import { DAY } from '../kernel/time'
import { mayAskForAnother } from './late-yes'
import { OFFER_STATES } from './offer-states'

const now = Date.UTC(2027, 2, 8)
const at = (days: number) => new Date(now - days * DAY)

it('another request is for who was asked lately and came too late', () => {
  const open = OFFER_STATES.filter((state) =>
    mayAskForAnother({ state, sentAt: at(1), expiresAt: at(-1) }, now),
  )
  expect(open).toEqual(['expired', 'recalled', 'taken_by_other'])
  expect(mayAskForAnother({ state: 'sent', sentAt: at(2), expiresAt: at(0) }, now)).toBe(true)
  expect(mayAskForAnother({ state: 'expired', sentAt: at(15), expiresAt: at(13) }, now)).toBe(false)
  expect(mayAskForAnother({ state: 'recalled', sentAt: null, expiresAt: null }, now)).toBe(false)
})

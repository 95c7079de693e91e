import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/time'
import { PERSONAL_ITEMS } from '../start-list/start-items'
import { USUAL_START_RULES } from '../start-list/start-rules'
import { VOLUNTEER_STATES } from '../volunteer/volunteer-states'
import { type CardHolder, cardUntil, isCardDue, isCardGood } from './card'

const DAY = '2026-12-01'
const steps = PERSONAL_ITEMS.map((item) => ({ item, version: 1, until: null }))
const KARIM: CardHolder = {
  state: 'active',
  restrictedAt: null,
  start: { takenOverUntil: null, asked: [], steps },
}
const lapses = (until: string): CardHolder => ({
  ...KARIM,
  start: {
    ...KARIM.start,
    steps: steps.map((step) => (step.item === 'code' ? { ...step, until } : step)),
  },
})
const until = (holder: CardHolder) => cardUntil(holder, USUAL_START_RULES, DAY)
const good = (last: string, holder: CardHolder, day = DAY) => isCardGood(last, holder, USUAL_START_RULES, day)

describe('a card', () => {
  it('is good for a year, or until something of the start list lapses', () => {
    expect(until(KARIM)).toBe('2027-12-01')
    expect(until(lapses('2027-02-03'))).toBe('2027-02-03')
    expect(until(lapses('2026-11-30'))).toBeNull()
    expect(until({ ...KARIM, start: { ...KARIM.start, steps: [] } })).toBeNull()
    // Whoever helped before the list was kept has one until that day.
    expect(until({ ...KARIM, start: { takenOverUntil: '2027-05-30', asked: [], steps: [] } })).toBe(
      '2027-05-30',
    )
  })

  it('is of nobody who may not be asked, and nothing that is printed changes that', () => {
    for (const state of VOLUNTEER_STATES) {
      const may = state === 'ready' || state === 'active'
      expect([state, until({ ...KARIM, state }) !== null]).toEqual([state, may])
      expect([state, good('2027-12-01', { ...KARIM, state })]).toEqual([state, may])
    }
    const frozen = { ...KARIM, restrictedAt: new Date(0) }
    expect(until(frozen)).toBeNull()
    expect(good('2027-12-01', frozen)).toBe(false)
  })

  it('ends after its last day, and with what it hangs on', () => {
    expect(good(DAY, KARIM)).toBe(true)
    expect(good(DAY, KARIM, addDays(DAY, 1))).toBe(false)
    expect(good('2027-12-01', lapses(addDays(DAY, -1)))).toBe(false)
  })

  it('is followed by another in its last month, once', () => {
    expect(isCardDue(null, '2027-12-01', DAY)).toBe(true)
    expect(isCardDue(null, null, DAY)).toBe(false)
    expect(isCardDue(addDays(DAY, 31), '2027-12-01', DAY)).toBe(false)
    expect(isCardDue(addDays(DAY, 30), '2027-12-01', DAY)).toBe(true)
    // Something lapses then: the next card would end on the same day.
    expect(isCardDue(addDays(DAY, 10), addDays(DAY, 10), DAY)).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 800 }), fc.integer({ min: 0, max: 366 }), (has, next) => {
        const [old, now] = [addDays(DAY, has), addDays(DAY, next)]
        // Given out, it asks for no other on the same day.
        if (isCardDue(old, now, DAY)) expect(isCardDue(now, now, DAY)).toBe(false)
      }),
    )
  })
})

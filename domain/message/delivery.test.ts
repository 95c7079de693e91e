import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../kernel/time'
import { isWrongAddress, nextTry } from './delivery'
import { MESSAGE, MESSAGE_STATES } from './message-states'

const NOW = Date.UTC(2026, 5, 5, 16, 0)

test('a message is tried soon, then less often, and more than forty times over a weekend', () => {
  let [tries, at] = [0, NOW]
  const monday = NOW + 2.75 * DAY
  while (at < monday) at = nextTry(++tries, NOW, at) ?? monday
  expect(tries).toBeGreaterThan(40)
  expect(nextTry(1, NOW, NOW)).toBe(NOW + MINUTE)
  expect(nextTry(20, NOW, NOW + DAY)).toBe(NOW + DAY + HOUR)
})

test('it ends, whatever happens', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 14 * DAY }), (tries, late) => {
      const next = nextTry(tries, NOW, NOW + late)
      expect(next === null).toBe(late >= 7 * DAY)
      if (next !== null) expect(next - (NOW + late)).toBeLessThanOrEqual(HOUR)
    }),
  )
})

test.each(['5.1.1', '5.1.2', '5.1.10', '5.2.1', '5.4.4'])('%s says that the address is wrong', (status) => {
  expect(isWrongAddress(status)).toBe(true)
})

test.each(['5.7.1', '5.2.2', '4.1.1', '5.1.11', '5.0.0', '', '550'])('%s says nothing of it', (status) => {
  expect(isWrongAddress(status)).toBe(false)
})

test('what waits can come to every end, and what is over stays over', () => {
  for (const state of MESSAGE_STATES) {
    const { next, is } = MESSAGE[state]
    if (is.includes('waits')) expect(next).toEqual(['sent', 'failed', 'bounced', 'dropped'])
    else expect(next.filter((to) => MESSAGE[to].is.includes('waits'))).toEqual([])
  }
})

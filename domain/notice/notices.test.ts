import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, localDate, localTime } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import {
  AT_ONCE,
  CHOSEN_KINDS,
  isMorning,
  isTimeless,
  NOTICE_KINDS,
  NOTICE_WAYS,
  noticeOf,
  toldHow,
  USUAL_CHOICE,
} from './notices'

const monday = Date.UTC(2026, 5, 8, 8)
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
const anyChoice = fc.record({
  morningHour: fc.integer({ min: 6, max: 11 }),
  ways: fc.record(
    Object.fromEntries(CHOSEN_KINDS.map((kind) => [kind, fc.constantFrom(...NOTICE_WAYS)])) as Record<
      (typeof CHOSEN_KINDS)[number],
      fc.Arbitrary<(typeof NOTICE_WAYS)[number]>
    >,
  ),
})

test.each([
  ['step', 'unsafe', false, 'unsafe'],
  ['worry', 'open', true, 'urgent_worry'],
  ['worry', 'taken', true, 'worry'],
  ['mediate', 'trouble', true, 'worry'],
  ['step', 'proposed_to_resident', false, 'yes'],
  ['step', 'ready', true, 'nobody_left'],
  ['step', 'ready', false, null],
  ['worry', 'open', false, 'worry'],
  ['tell_neighbour', 'moved', false, null],
])('%s %s is %s', (kind, why, presses, notice) => {
  expect(noticeOf({ kind, why, nobodyLeft: presses, urgent: presses })).toBe(notice)
})

test('that it is not safe is told at once, whatever was chosen and at night', () => {
  fc.assert(
    fc.property(anyMoment, anyChoice, (now, choice) => {
      for (const kind of AT_ONCE) expect(toldHow(kind, choice, now, USUAL_PRACTICE)).toBe('at_once')
    }),
  )
})

test('nothing else goes out at night or on a closed day, and nothing that was not wanted', () => {
  fc.assert(
    fc.property(anyMoment, anyChoice, fc.constantFrom(...NOTICE_KINDS), (now, choice, kind) => {
      if (isTimeless(kind)) return
      const how = toldHow(kind, choice, now, USUAL_PRACTICE)
      if (choice.ways[kind] === 'never') expect(how).toBe('never')
      if (how !== 'at_once') return
      expect(isOpenDay(USUAL_PRACTICE, localDate(now))).toBe(true)
      expect(localTime(now).hour).toBeGreaterThanOrEqual(7)
      expect(localTime(now).hour).toBeLessThan(20)
    }),
  )
  expect(toldHow('yes', USUAL_CHOICE, monday, USUAL_PRACTICE)).toBe('at_once')
  expect(toldHow('yes', USUAL_CHOICE, monday - 2 * DAY, USUAL_PRACTICE)).toBe('morning')
})

test('the morning letter comes once, from its hour on, on days on which the city works', () => {
  const last = localDate(monday - 3 * DAY)
  expect(isMorning(8, monday - 4 * HOUR, USUAL_PRACTICE, last)).toBe(false)
  expect(isMorning(8, monday, USUAL_PRACTICE, last)).toBe(true)
  expect(isMorning(8, monday, USUAL_PRACTICE, localDate(monday))).toBe(false)
  expect(isMorning(8, monday - DAY, USUAL_PRACTICE, last)).toBe(false)
  expect(isMorning(8, Date.UTC(2026, 11, 25, 9), USUAL_PRACTICE, null)).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, localDate, localTime } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { alarmAt } from './nobody-found'

const beyond = 28 * HOUR
const alarm = (since: string, deadline: string) =>
  new Date(
    alarmAt({ since: Date.parse(since), deadline: Date.parse(deadline), beyond }, USUAL_PRACTICE),
  ).toISOString()

describe('the alarm of a search', () => {
  it.each([
    ['a third of the time is left', '2027-03-08T09:00Z', '2027-03-08T15:00Z', '2027-03-08T13:00:00.000Z'],
    ['a weekend has no desk', '2027-03-12T15:00Z', '2027-03-14T15:00Z', '2027-03-12T16:00:00.000Z'],
    [
      'chosen when the doors were closed',
      '2027-03-13T09:00Z',
      '2027-03-13T15:00Z',
      '2027-03-13T13:00:00.000Z',
    ],
    ['the deadline went by', '2027-03-08T09:00Z', '2027-03-08T08:00Z', '2027-03-09T13:00:00.000Z'],
  ])('%s', (_, since, deadline, at) => {
    expect(alarm(since, deadline)).toBe(at)
  })

  it('comes after the choice and before the deadline, at the desk whenever somebody sat there', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 20 * DAY }), (since, time) => {
        const at = alarmAt({ since, deadline: since + time, beyond }, USUAL_PRACTICE)
        expect(at).toBeGreaterThan(since)
        expect(at).toBeLessThan(since + time)
        const { hour } = localTime(at)
        const isOpen = isOpenDay(USUAL_PRACTICE, localDate(at)) && hour >= 9 && hour <= 17
        if (!isOpen) expect(at).toBe(since + (2 / 3) * time)
      }),
    )
  })
})

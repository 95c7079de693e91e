import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slotBit, slotsIn } from '../kernel/slots'
import { addDays, DAY_PART_HOURS, DAY_PARTS, localDate, localTime, weekdayOf } from '../kernel/time'
import { USUAL_PRACTICE } from '../practice/practice'
import { EVERY_WEEKS, firstMoment, isSpecialDay, seriesDays, slotOf, visitHours } from './series'

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days))
const rhythm = fc.record({
  slot: fc.nat(20),
  everyWeeks: fc.constantFrom(...EVERY_WEEKS),
  from: day,
})

describe('the visits of a series', () => {
  it('fall on one weekday, equally far from each other, from its beginning on, and the same whenever one looks', () => {
    fc.assert(
      fc.property(rhythm, day, fc.integer({ min: 0, max: 120 }), (series, first, days) => {
        const last = addDays(first, days)
        const found = seriesDays(series, first, last)
        for (const one of found) {
          expect(weekdayOf(one)).toBe(slotOf(series.slot).weekday)
          expect(one >= first && one <= last && one >= series.from).toBe(true)
        }
        for (const [index, one] of found.slice(1).entries())
          expect(one).toBe(addDays(found[index] ?? '', 7 * series.everyWeeks))
        // Who looks later sees the same days.
        const later = addDays(first, 9)
        expect(seriesDays(series, later, last)).toEqual(found.filter((one) => one >= later))
      }),
    )
  })

  it('keep the hour on the wall when the clocks change', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...DAY_PARTS), (date, part) => {
        const { from, to } = visitHours(date, part)
        expect([localDate(from), localTime(from).hour, localTime(to).hour]).toEqual([
          date,
          ...DAY_PART_HOURS[part],
        ])
      }),
    )
    expect(visitHours('2026-03-28', 'morning').from).toBe(Date.UTC(2026, 2, 28, 8))
    expect(visitHours('2026-03-29', 'morning').from).toBe(Date.UTC(2026, 2, 29, 7))
  })

  it('begin at a moment that was asked for, and that suits the neighbour where there is one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 21 - 1 }),
        fc.integer({ min: 0, max: 2 ** 21 - 1 }),
        (wanted, free) => {
          const bit = 1 << firstMoment(wanted, free)
          expect(wanted & bit).toBe(bit)
          if (wanted & free) expect(free & bit).toBe(bit)
        },
      ),
    )
  })

  it('name a moment as the grid of the week does', () => {
    for (const [slot, { weekday, part }] of slotsIn(2 ** 21 - 1).entries()) {
      expect(slotOf(slot)).toEqual({ weekday, part })
      expect(slotBit(weekday, part)).toBe(1 << slot)
    }
  })

  it('are not skipped on a holiday: it is said', () => {
    const series = { slot: 12, everyWeeks: 1, from: '2026-12-21' }
    expect(seriesDays(series, '2026-12-21', '2027-01-02')).toEqual(['2026-12-25', '2027-01-01'])
    expect(isSpecialDay({ ...USUAL_PRACTICE, closingDays: ['12-24'] }, '2026-12-24')).toBe(true)
    expect([isSpecialDay(USUAL_PRACTICE, '2026-12-25'), isSpecialDay(USUAL_PRACTICE, '2026-12-28')]).toEqual([
      true,
      false,
    ])
  })
})

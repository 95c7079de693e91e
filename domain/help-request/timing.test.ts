import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSlots } from '../kernel/slots'
import { addDays, atLocalHour, DAY, HOUR, localDate, localTime, MINUTE, weekdayOf } from '../kernel/time'
import { USUAL_PRACTICE } from '../practice/practice'
import { dueAfter } from './due'
import { HELP_REQUEST_STATES, isFinished } from './help-request-states'
import {
  deadlineOf,
  isSameMoment,
  momentOf,
  momentRefused,
  PART_CHOICES,
  slotsOf,
  type Timing,
  urgencyOf,
  visitWindow,
} from './timing'

const { terms } = USUAL_PRACTICE
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
const part = fc.constantFrom(...PART_CHOICES)
const asked = fc.record({ now: moment, ahead: fc.integer({ min: 0, max: 365 }), part })
const dated = asked.map(({ now, ahead, part: chosen }) => {
  const date = addDays(localDate(now), ahead)
  return { now, date, ahead, timing: { kind: 'date', date, part: chosen } as const }
})
const timing: fc.Arbitrary<Timing> = fc.oneof(
  part.map((chosen) => ({ kind: 'soon', part: chosen }) as const),
  fc
    .record({ weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), part })
    .map((wish) => ({ kind: 'weekly', ...wish }) as const),
  dated.map((one) => one.timing),
)

describe('when somebody wants help', () => {
  it('always leaves at least one moment of the week', () => {
    fc.assert(
      fc.property(timing, (wish) => {
        const parts = wish.part === 'any' ? 3 : 1
        const days = wish.kind === 'soon' ? 7 : wish.kind === 'date' ? 1 : wish.weekdays.length
        expect(countSlots(slotsOf(wish))).toBe(parts * days)
      }),
    )
  })

  it('keeps the hours of that very day free in an agenda', () => {
    fc.assert(
      fc.property(dated, ({ now, date, timing: wish }) => {
        const { from, to } = visitWindow(wish, now)
        expect(to).toBeGreaterThan(from)
        expect([localDate(from), localDate(to)]).toEqual([date, date])
        expect(localTime(from).weekday).toBe(weekdayOf(date))
        expect(localTime(from).hour).toBeGreaterThanOrEqual(9)
        expect(localTime(to).hour).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('is never before tomorrow when it is "soon"', () => {
    fc.assert(
      fc.property(moment, part, (now, chosen) => {
        const { from, to } = visitWindow({ kind: 'soon', part: chosen }, now)
        expect(localDate(from)).toBe(addDays(localDate(now), 1))
        expect(localDate(to)).toBe(addDays(localDate(now), 3))
      }),
    )
  })

  it('grows less urgent with every day, and only a near date is urgent', () => {
    const order = ['urgent', 'normal', 'relaxed']
    fc.assert(
      fc.property(dated, ({ now, date, timing: wish }) => {
        const here = order.indexOf(urgencyOf(wish, now))
        const later = order.indexOf(urgencyOf({ ...wish, date: addDays(date, 1) }, now))
        expect(later).toBeGreaterThanOrEqual(here)
        const hours = (visitWindow(wish, now).from - now) / HOUR
        expect(urgencyOf(wish, now) === 'urgent').toBe(hours <= 36)
      }),
    )
    const visit = { kind: 'date', date: '2026-07-10', part: 'morning' } as const
    const before = (hours: number) => urgencyOf(visit, Date.UTC(2026, 6, 10, 7) - hours * HOUR)
    expect([36, 36.1, 96, 96.1].map(before)).toEqual(['urgent', 'normal', 'normal', 'relaxed'])
    expect(urgencyOf({ kind: 'soon', part: 'any' }, 0)).toBe('normal')
    expect(urgencyOf({ kind: 'weekly', weekdays: [1], part: 'any' }, 0)).toBe('relaxed')
  })

  it('ends while a yes still leaves time for the visit on that day, or after three days, or after two weeks', () => {
    const minutes = fc.constantFrom(30, 60)
    fc.assert(
      fc.property(dated, minutes, ({ now, date, timing: wish }, visit) => {
        const deadline = deadlineOf(wish, now, visit, terms)
        expect(visitWindow(wish, now).to - deadline).toBe((visit + 60) * MINUTE)
        expect(localDate(deadline)).toBe(date)
        expect(deadlineOf({ ...wish, date: addDays(date, 1) }, now, visit, terms)).toBeGreaterThan(deadline)
      }),
    )
    expect(deadlineOf({ kind: 'soon', part: 'any' }, 0, 60, terms)).toBe(72 * HOUR)
    expect(deadlineOf({ kind: 'weekly', weekdays: [1], part: 'any' }, 0, 60, terms)).toBe(14 * DAY)
  })
})

describe('a moment that is asked for', () => {
  const today = '2026-11-26'
  const at = (hour: number) => atLocalHour(today, hour)
  it.each([
    ['morning', at(16), 'ask.partPast'],
    ['morning', at(10), 'ask.partPast'],
    ['morning', at(9), null],
    ['afternoon', at(14), null],
    ['afternoon', at(15), 'ask.partPast'],
    ['evening', at(22) + 30 * MINUTE, 'ask.partPast'],
    ['any', at(17), null],
    ['any', at(18), 'ask.partPast'],
  ] as const)('%s, asked for today at %i, is %s', (chosen, now, reason) => {
    const answer = momentRefused({ kind: 'date', date: today, part: chosen }, now, 60, terms)
    expect(answer?.reason ?? null).toBe(reason)
    expect(momentRefused({ kind: 'date', date: addDays(today, 1), part: chosen }, now, 60, terms)).toBeNull()
  })

  it('leaves time to find somebody whenever it is not refused', () => {
    fc.assert(
      fc.property(timing, moment, fc.constantFrom(30, 60), (wish, now, visit) => {
        if (momentRefused(wish, now, visit, terms) === null)
          expect(deadlineOf(wish, now, visit, terms)).toBeGreaterThan(now)
      }),
    )
  })

  it('is never past, never far and always a day that exists', () => {
    const refused = (date: string) =>
      momentRefused({ kind: 'date', date, part: 'any' }, at(9), 60, terms)?.reason ?? null
    expect(refused('2026-11-25')).toBe('ask.datePast')
    expect(refused('2027-02-31')).toBe('ask.datePast')
    expect(refused('')).toBe('ask.datePast')
    expect(refused('2027-11-26')).toBeNull()
    expect(refused('2027-11-27')).toBe('ask.datePast')
  })
})

describe('the moment that is kept', () => {
  it('is the same when it is said again, and another one when anything of it differs', () => {
    fc.assert(
      fc.property(timing, timing, moment, (first, second, now) => {
        const kept = momentOf(first, now, 60, terms)
        const { urgency: _u, deadline: _d, ...other } = momentOf(second, now, 60, terms)
        expect(isSameMoment(kept, first)).toBe(true)
        expect(isSameMoment(kept, second)).toBe(isDeepStrictEqual({ ...kept, ...other }, kept))
      }),
    )
  })
})

describe('by when somebody must look', () => {
  it('is a moment in every state in which somebody waits, and in no other', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...HELP_REQUEST_STATES), (now, state) => {
        const due = dueAfter(state, now, USUAL_PRACTICE)
        expect(due === null).toBe(isFinished(state))
        if (due === null) return
        expect(due).toBeGreaterThanOrEqual(now)
        if (state !== 'ongoing') expect(due - now).toBeLessThanOrEqual(5 * 24 * HOUR)
      }),
    )
  })

  it('is at once for a worry, and a day after the visit', () => {
    const now = Date.UTC(2026, 5, 3, 10)
    expect(dueAfter('unsafe', now, USUAL_PRACTICE)).toBe(now)
    expect(dueAfter('in_progress', now, USUAL_PRACTICE, now + 22 * HOUR)).toBe(now + 46 * HOUR)
    expect(dueAfter('in_progress', now, USUAL_PRACTICE, now - 50 * HOUR)).toBe(now + 24 * HOUR)
    const monday = atLocalHour('2026-06-08', 9)
    expect(dueAfter('in_progress', now, USUAL_PRACTICE, now + 50 * HOUR)).toBe(monday)
    expect(dueAfter('matched', atLocalHour('2026-12-24', 10), USUAL_PRACTICE)).toBe(
      atLocalHour('2026-12-28', 9),
    )
  })
})

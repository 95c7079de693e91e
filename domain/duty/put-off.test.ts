import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, localDate } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { DUTY_KINDS } from './duties'
import { dueWhenPutOff, lastPutOff, MOST_PUT_OFFS, putOffDays } from './put-off'

const christmasEve = Date.UTC(2026, 11, 24, 10)

it('is never of a worry, of what is not safe, or of what must be before a visit or an answer', () => {
  const never = DUTY_KINDS.filter((kind) => putOffDays({ kind, why: 'seeking' }) === 0)
  expect(never).toEqual(['worry', 'call_with_offer', 'mail_fails', 'cover_visit', 'not_back', 'nobody_found'])
  expect(putOffDays({ kind: 'step', why: 'unsafe' })).toBe(0)
})

it('goes to a day after today on which we are open, so far and so often', () => {
  const call = { kind: 'aftercare_resident', why: 'ended', putOffs: 0 } as const
  const until = (day: string, duty: Parameters<typeof lastPutOff>[0] = call) =>
    dueWhenPutOff(duty, day, christmasEve, USUAL_PRACTICE)
  expect([until('2026-12-23'), until('2026-12-24'), until('2027-02-01'), until('niets')]).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(localDate(until('2026-12-25') ?? 0)).toBe('2026-12-28')
  expect(until('2026-12-28', { ...call, putOffs: MOST_PUT_OFFS })).toBeNull()
})

it('may go to every day up to the last that the page names, and to none after it', () => {
  const now = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  const some = fc.record({
    kind: fc.constantFrom(...DUTY_KINDS),
    why: fc.constant('x'),
    putOffs: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(now, some, fc.integer({ min: -3, max: 30 }), (at, duty, days) => {
      const last = lastPutOff(duty, at, USUAL_PRACTICE)
      const day = addDays(localDate(at), days)
      const due = dueWhenPutOff(duty, day, at, USUAL_PRACTICE)
      expect(due !== null).toBe(last !== null && days > 0 && day <= last)
      if (due === null) return
      expect(due).toBeGreaterThan(at)
      expect(localDate(due) >= day).toBe(true)
      expect(isOpenDay(USUAL_PRACTICE, localDate(due))).toBe(true)
    }),
  )
})

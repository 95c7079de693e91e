import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLocalTime, MINUTE } from '../kernel/time'
import { isOpenAt } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { isWatchedAt, nextRung, STAY_MINUTES, usualStay } from './ladder'
import { STAY_STATES } from './stay-states'

const at = (day: string, time: string) => new Date(atLocalTime(day, time))
const onCall = { ...USUAL_PRACTICE, stays: { ...USUAL_PRACTICE.stays, onCall: '+32470000099' } }
const MONDAY = '2026-06-01'
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })

describe('the ladder of a neighbour who does not say that they are home', () => {
  it('reminds at the agreed time, tells the coordinator half an hour later, and everybody half an hour after that', () => {
    const backBy = at(MONDAY, '15:00')
    const rung = (state: (typeof STAY_STATES)[number], since = backBy) =>
      nextRung({ state, backBy, stateSince: since }, USUAL_PRACTICE)
    expect(rung('there')).toEqual({ to: 'reminded', at: backBy })
    expect(rung('reminded')).toEqual({ to: 'overdue', at: at(MONDAY, '15:30') })
    expect(rung('overdue', at(MONDAY, '15:31'))).toEqual({ to: 'escalated', at: at(MONDAY, '16:01') })
    expect([rung('escalated'), rung('back')]).toEqual([null, null])
  })

  it('asks as long after the agreed time as the city chose', () => {
    const backBy = at(MONDAY, '15:00')
    const practice = { ...USUAL_PRACTICE, stays: { ...USUAL_PRACTICE.stays, remindMinutes: 10 } }
    const rung = nextRung({ state: 'there', backBy, stateSince: backBy }, practice)
    expect(rung).toEqual({ to: 'reminded', at: at(MONDAY, '15:10') })
  })

  it('waits from when the coordinator really knew, when a server was off', () => {
    const [backBy, stateSince] = [at(MONDAY, '15:00'), at(MONDAY, '18:00')]
    expect(nextRung({ state: 'overdue', backBy, stateSince }, USUAL_PRACTICE)?.at).toEqual(
      at(MONDAY, '18:30'),
    )
  })

  it('leaves nobody without a next rung until the last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAY_STATES), moments, moments, (state, backBy, stateSince) => {
        const rung = nextRung({ state, backBy, stateSince }, USUAL_PRACTICE)
        expect(rung === null).toBe(state === 'escalated' || state === 'back')
      }),
    )
  })
})

describe('whether somebody is there to notice', () => {
  it('is not at night, on a Sunday or on a holiday, unless a number is on call', () => {
    const unread = [
      at(MONDAY, '16:30'),
      at(MONDAY, '23:00'),
      at('2026-06-07', '11:00'),
      at('2026-05-14', '11:00'),
    ]
    for (const one of unread) {
      expect(isWatchedAt(one, USUAL_PRACTICE)).toBe(false)
      expect(isWatchedAt(one, onCall)).toBe(true)
    }
    expect(isWatchedAt(at(MONDAY, '15:00'), USUAL_PRACTICE)).toBe(true)
  })

  it('is never where the city wants none', () => {
    const off = { ...onCall, stays: { ...onCall.stays, watched: false } }
    fc.assert(fc.property(moments, (one) => !isWatchedAt(one, off)))
  })

  it('promises no alarm that nobody reads: both rungs fall when the phone is answered', () => {
    fc.assert(
      fc.property(moments, (backBy) => {
        if (!isWatchedAt(backBy, USUAL_PRACTICE)) return
        const { overdueMinutes, escalateMinutes } = USUAL_PRACTICE.stays
        for (const minutes of [overdueMinutes, overdueMinutes + escalateMinutes - 1])
          expect(isOpenAt(USUAL_PRACTICE, backBy.getTime() + minutes * MINUTE)).toBe(true)
      }),
    )
  })
})

it('offers as the usual time one that leaves room for the way home', () => {
  expect([30, 60, 90, 300].map(usualStay)).toEqual([60, 90, 120, 240])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), (one) =>
      (STAY_MINUTES as readonly number[]).includes(usualStay(one)),
    ),
  )
})

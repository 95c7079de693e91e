import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_KINDS, URGENCIES } from '../help-request/kinds'
import { atLocalHour, HOUR, localDate, localTime } from '../kernel/time'
import { isPublicHoliday } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { straightMetres } from '../walking'
import { askedByPhone, offerExpiry, sendingMoment } from './expiry'
import { pointBeside, roughDistance, toldDistance } from './rough-distance'
import { TOLD_REASONS, toldReasons } from './why'

const { asking, terms } = USUAL_PRACTICE
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
// The nights of both changes of the clock must not stay untried by chance.
const nearChange = fc
  .tuple(
    fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)),
    fc.integer({ min: -24, max: 24 }),
  )
  .map(([change, hours]) => change + hours * HOUR)

describe('who is called with an offer', () => {
  it('has the whole time to think after the call, unless the help is wanted before; never past it', () => {
    const hours = fc.integer({ min: 0, max: 96 }).map((count) => count * HOUR)
    fc.assert(
      fc.property(moment, hours, fc.option(hours), (now, until, left) => {
        const deadline = left === null ? null : now + HOUR + left
        const from = askedByPhone(now, now + until, deadline)
        const expires = offerExpiry('WALK', 'normal', from, deadline, terms)
        expect(expires).toBeGreaterThan(now)
        if (deadline !== null) expect(expires).toBeLessThanOrEqual(deadline)
        else expect(expires).toBe(offerExpiry('WALK', 'normal', now + until, null, terms))
      }),
    )
  })
})

describe('when somebody may be asked', () => {
  it.each([
    [9, 20],
    [8, 22],
  ] as const)('is between %i and %i, now or the next morning', (from, to) => {
    fc.assert(
      fc.property(fc.oneof(moment, nearChange), (now) => {
        const at = sendingMoment(now, { hours: [from, to], onHolidays: true })
        const { hour } = localTime(at)
        expect(hour).toBeGreaterThanOrEqual(from)
        expect(hour).toBeLessThan(to)
        expect(at).toBeGreaterThanOrEqual(now)
        expect(at - now).toBeLessThanOrEqual((24 - (to - from) + 1) * HOUR)
        if (at !== now) expect(localTime(at)).toMatchObject({ hour: from, minute: 0 })
      }),
    )
  })

  it('is never a public holiday, in a city that leaves its neighbours in peace', () => {
    fc.assert(
      fc.property(moment, (now) => {
        const at = sendingMoment(now, asking)
        expect(isPublicHoliday(localDate(at))).toBe(false)
        expect(at).toBeGreaterThanOrEqual(now)
        expect(sendingMoment(at, asking)).toBe(at)
      }),
    )
    const christmas = (hour: number) => sendingMoment(atLocalHour('2026-12-25', hour), asking)
    for (const hour of [3, 12, 21]) expect(christmas(hour)).toBe(atLocalHour('2026-12-26', 9))
    expect(sendingMoment(atLocalHour('2026-12-24', 21), asking)).toBe(atLocalHour('2026-12-26', 9))
  })

  it('is 9 to 20 o’clock unless told otherwise', () => {
    expect(asking.hours).toEqual([9, 20])
    expect(sendingMoment(Date.UTC(2026, 6, 1, 18), asking)).toBe(Date.UTC(2026, 6, 2, 7))
    expect(sendingMoment(Date.UTC(2026, 6, 1, 3), asking)).toBe(Date.UTC(2026, 6, 1, 7))
  })
})

describe('an offer', () => {
  it('stays open for a while, never past the moment at which the help is wanted', () => {
    const wish = fc.record({
      kind: fc.constantFrom(...HELP_KINDS),
      urgency: fc.constantFrom(...URGENCIES),
      sentAt: moment,
      ahead: fc.option(fc.integer({ min: 1, max: 400 })),
    })
    fc.assert(
      fc.property(wish, ({ kind, urgency, sentAt, ahead }) => {
        const deadline = ahead === null ? null : sentAt + ahead * HOUR
        const until = offerExpiry(kind, urgency, sentAt, deadline, terms)
        expect(until).toBeGreaterThan(sentAt)
        expect(until - sentAt).toBeLessThanOrEqual(48 * HOUR)
        if (urgency === 'urgent') expect(until - sentAt).toBeLessThanOrEqual(4 * HOUR)
        if (deadline !== null) expect(until).toBeLessThanOrEqual(deadline)
      }),
    )
    expect(offerExpiry('ERRAND', 'normal', 0, null, terms)).toBe(24 * HOUR)
    expect(offerExpiry('WALK', 'normal', 0, null, terms)).toBe(48 * HOUR)
  })

  it('tells a distance in four steps only, and never a nearer one for a longer way', () => {
    const steps = ['around', 'near', 'walk', 'far']
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (one, other) => {
        const [short, long] = one < other ? [one, other] : [other, one]
        expect(steps.indexOf(roughDistance(short))).toBeLessThanOrEqual(steps.indexOf(roughDistance(long)))
      }),
    )
    expect([499, 500, 999, 1000, 1999, 2000, null].map(roughDistance)).toEqual([
      'around',
      'near',
      'near',
      'walk',
      'walk',
      'far',
      'far',
    ])
  })

  it('tells the way to a point beside the home: 150 to 300 metres off, wherever the home is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const place = fc.record({ lat: fc.double({ min: 49, max: 52, noNaN: true }), lon: share })
    fc.assert(
      fc.property(place, share, share, (home, turn, far) => {
        const metres = straightMetres(home, pointBeside(home, turn, far))
        expect(metres).toBeGreaterThan(149)
        expect(metres).toBeLessThan(301)
      }),
    )
    const [home, door] = [
      { lat: 51, lon: 4 },
      { lat: 51.003, lon: 4 },
    ]
    const told = (turn: number) =>
      toldDistance({ walkMetres: 450, home, door, beside: pointBeside(home, turn, 1) })
    expect([told(0), told(0.5)]).toEqual(['around', 'near'])
  })

  it('gives one or two pleasant reasons, and none that tells on anybody', () => {
    const keys = fc.array(fc.constantFrom(...TOLD_REASONS, 'askedLately', 'longWay', 'history'))
    fc.assert(
      fc.property(keys, (given) => {
        const told = toldReasons(
          given.map((key) => ({ key })),
          'near',
        )
        expect([1, 2]).toContain(told.length)
        expect(new Set(told).size).toBe(told.length)
        for (const one of told) if (one !== 'free') expect(given).toContain(one)
      }),
    )
    expect(toldReasons([{ key: 'askedLately' }], 'around')).toEqual(['free'])
  })

  it('says near by the distance that is told, whatever the real one is, and never of a telephone call', () => {
    for (const key of ['near', 'far']) {
      expect(toldReasons([{ key }], 'near')).toEqual(['near'])
      expect(toldReasons([{ key }], 'walk')).toEqual(['free'])
    }
    expect(toldReasons([{ key: 'motherTongue' }], 'around')).toEqual(['motherTongue'])
  })
})

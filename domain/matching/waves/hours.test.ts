import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, wallTime } from '@/domain/kernel/time'
import { addHoursWithin, type Hours, hoursWithin, isWithin, nextWithin } from './hours'

const ZONES = ['Europe/Brussels', 'UTC', 'America/New_York', 'Asia/Kolkata'] as const
// Both changes of the clock fall inside.
const instants = fc.integer({ min: Date.UTC(2026, 1, 20), max: Date.UTC(2026, 10, 20) })
const zones = fc.constantFrom(...ZONES)
const hours = fc.constantFrom<Hours>([9, 20], [8, 22], [8, 9])

describe('hours of the day in a time zone', () => {
  it('reads the wall clock on both sides of the change to summer time', () => {
    expect(wallTime(Date.UTC(2026, 2, 29, 0, 59), 'Europe/Brussels')).toBe(Date.UTC(2026, 2, 29, 1, 59))
    expect(wallTime(Date.UTC(2026, 2, 29, 1, 0), 'Europe/Brussels')).toBe(Date.UTC(2026, 2, 29, 3, 0))
  })

  it('opens at the same wall hour before and after the change', () => {
    const night = (month: number, day: number) => Date.UTC(2026, month, day, 22, 30)
    expect(nextWithin(night(2, 27), [9, 20], 'Europe/Brussels')).toBe(Date.UTC(2026, 2, 28, 8))
    expect(nextWithin(night(2, 28), [9, 20], 'Europe/Brussels')).toBe(Date.UTC(2026, 2, 29, 7))
    expect(nextWithin(night(9, 24), [9, 20], 'Europe/Brussels')).toBe(Date.UTC(2026, 9, 25, 8))
  })

  it('always lands within the hours, never in the past, never further than a day', () => {
    fc.assert(
      fc.property(instants, hours, zones, (at, open, zone) => {
        const next = nextWithin(at, open, zone)
        expect(isWithin(next, open, zone)).toBe(true)
        expect(next).toBeGreaterThanOrEqual(at)
        expect(next - at).toBeLessThan(25 * HOUR)
      }),
    )
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(
        instants,
        hours,
        zones,
        fc.double({ min: 0, max: 60, noNaN: true }),
        (at, open, zone, amount) => {
          const end = addHoursWithin(at, amount, open, zone)
          expect(hoursWithin(at, end, open, zone)).toBeCloseTo(amount, 4)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts nothing backwards', () => {
    expect(hoursWithin(1_000, 0, [8, 22], 'UTC')).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedDate } from './typed-date'

const TODAY = '2026-11-22'
const at = (day: string, month: string, year = '') => typedDate({ day, month, year }, TODAY)

describe('a date typed in three boxes', () => {
  it.each([
    ['27', '3', '', '2027-03-27'],
    ['22', '11', '', '2026-11-22'],
    ['21', '11', '', '2027-11-21'],
    [' 05 ', '12', '26', '2026-12-05'],
    ['29', '2', '', '2028-02-29'],
    ['1', '1', '2025', '2025-01-01'],
  ])('%s/%s/%s is %s', (day, month, year, expected) => {
    expect(at(day, month, year)).toBe(expected)
  })

  it.each([
    ['31', '2', ''],
    ['0', '1', ''],
    ['1', '13', ''],
    ['', '1', ''],
    ['1', '', ''],
    ['tien', 'mei', ''],
    ['1', '1', '20266'],
    ['29', '2', '2027'],
  ])('%s/%s/%s is no day', (day, month, year) => {
    expect(at(day, month, year)).toBeNull()
  })

  it('finds every real day again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const iso = moment.toISOString().slice(0, 10)
          const [year = '', month = '', day = ''] = iso.split('-')
          expect(at(String(Number(day)), String(Number(month)), year)).toBe(iso)
          expect(at(day, month, year.slice(2))).toBe(iso)
        },
      ),
    )
  })
})

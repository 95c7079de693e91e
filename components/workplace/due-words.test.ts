import { describe, expect, it } from 'vitest'
import { HOUR } from '@/domain/kernel/time'
import { dueWords, isLate, sinceWords } from './due-words'

const NOW = new Date('2026-11-24T14:00:00Z')
const t = (key: string, values?: Record<string, string | number>) =>
  `${key} ${Object.values(values ?? {}).join(' ')}`.trim()
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const words = (hours: number) => dueWords(hoursOn(hours), NOW, t, 'nl')

describe('dueWords', () => {
  it.each([
    [-0.1, 'due.lateMinutes 6'],
    [-0.001, 'due.lateMinutes 1'],
    [-1, 'due.lateHours 1'],
    [-23.9, 'due.lateHours 23'],
    [-49, 'due.lateDays 2'],
    [1, 'due.today 16:00'],
    [26, 'due.tomorrow 17:00'],
    [50, 'due.day do 26 nov'],
  ])('%s hours from now reads %s', (hours, expected) => {
    expect(words(hours)).toBe(expected)
  })

  it('counts the days of the city, not of the clock in the server', () => {
    // 23:30 UTC is half past midnight in Brussels: already the next day.
    expect(dueWords(new Date('2026-11-24T23:30:00Z'), NOW, t, 'nl')).toBe('due.tomorrow 00:30')
  })

  it('says that nobody waits when there is no date', () => {
    expect(dueWords(null, NOW, t, 'nl')).toBe('due.never')
    expect(isLate(null, NOW)).toBe(false)
    expect(isLate(hoursOn(-1), NOW)).toBe(true)
    expect(isLate(hoursOn(1), NOW)).toBe(false)
  })
})

describe('sinceWords', () => {
  it.each([
    [-0.2, 'since.minutes 12'],
    [-24 * 61, 'since.days 61'],
    [-24 * 62, 'since.months 2'],
    [-24 * 730, 'since.months 24'],
    [-24 * 787, 'since.years 2'],
    [-5, 'since.hours 5'],
    [-73, 'since.days 3'],
  ])('%s hours ago reads %s', (hours, expected) => {
    expect(sinceWords(hoursOn(hours), NOW, t)).toBe(expected)
  })
})

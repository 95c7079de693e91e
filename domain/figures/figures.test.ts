import { describe, expect, it } from 'vitest'
import { COMES_LATER, FIGURES, IS_A_CUT, ONLY_ON_REQUEST } from './figures'
import { asPeriod, chosenRange, lastSettled, monthsOf, presets, settledPeriods, tiles } from './periods'

it('each of the eighteen figures that a city reports is there, or says why not', () => {
  const rows = [
    ...Object.values(FIGURES).map(({ row }): number => row),
    ...Object.values(COMES_LATER),
    ...ONLY_ON_REQUEST,
    ...IS_A_CUT,
  ]
  expect([...new Set(rows)].toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 18 }, (_, at) => at + 1),
  )
})

describe('periods', () => {
  const words = (all: readonly { firstDay: string; months: number }[]) =>
    all.map(({ firstDay, months }) => `${firstDay} ${months}`)

  it('a month is counted on the sixth day after it, by the clock of the city', () => {
    expect(lastSettled(Date.UTC(2026, 10, 5, 22))).toBe('2026-09')
    expect(lastSettled(Date.UTC(2026, 10, 5, 23, 30))).toBe('2026-10')
    expect(lastSettled(Date.UTC(2027, 0, 6, 12))).toBe('2026-12')
  })
  it('years, quarters and months that are over', () => {
    expect(settledPeriods('2026', '2026-12')).toHaveLength(17)
    expect(words(settledPeriods('2026', '2026-04'))).toEqual([
      '2026-01-01 3',
      '2026-01-01 1',
      '2026-02-01 1',
      '2026-03-01 1',
      '2026-04-01 1',
    ])
  })
  it('a range is made of the fewest pieces, and each month is in one of them', () => {
    expect(words(tiles({ from: '2024-11', to: '2026-04' }))).toEqual([
      '2024-11-01 1',
      '2024-12-01 1',
      '2025-01-01 12',
      '2026-01-01 3',
      '2026-04-01 1',
    ])
    expect(asPeriod({ from: '2026-04', to: '2026-06' })).toEqual({ firstDay: '2026-04-01', months: 3 })
    expect(asPeriod({ from: '2026-03', to: '2026-05' })).toBeNull()
  })
  it('nonsense is the usual period; a range that ends before it begins is turned round', () => {
    const kept = { from: '2026-01', to: '2026-10' }
    const usual = { from: '2026-07', to: '2026-09' }
    for (const asked of [{}, { from: '2026-13', to: 'x' }, { from: '2025-12', to: '2027-01' }])
      expect(chosenRange(asked, kept)).toEqual(usual)
    expect(chosenRange({ from: '2026-09', to: '2026-03' }, kept)).toEqual({ from: '2026-03', to: '2026-09' })
    expect(presets({ from: '2026-10', to: '2026-10' })).toEqual([
      { preset: 'month', range: { from: '2026-10', to: '2026-10' } },
    ])
    expect(monthsOf(kept, 2)).toEqual(['2026-09', '2026-10'])
  })
})

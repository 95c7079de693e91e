import { describe, expect, it } from 'vitest'
import { openingHours } from './opening-hours'

const say = (key: string, values: Record<string, string> = {}) =>
  `${key}(${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')})`

const nine = ['09:00', '16:00'] as const

describe('opening hours', () => {
  it('says days in a row together', () => {
    expect(openingHours([nine, nine, nine, nine, nine, null, null], say, 'nl')).toBe(
      'hours(hours=hoursDays(first=maandag last=vrijdag from=9 to=16))',
    )
  })

  it('keeps apart what differs, and what a closed day divides', () => {
    const words = openingHours([nine, null, nine, ['09:30', '12:00'], null, null, null], say, 'nl')
    expect(words.match(/hoursDay\(/g)).toHaveLength(3)
    expect(words).toContain('first=donderdag last=donderdag from=9.30 to=12')
  })
})

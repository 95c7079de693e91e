import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../kernel/time'
import { PROPOSED_AT_ONCE, proposals } from './proposals'

const at = (iso: string) => ({ startsAt: new Date(iso), endsAt: new Date(Date.parse(iso) + HOUR / 2) })
const [mon9, mon930, mon14, tue9, wed9] = [
  at('2026-12-07T08:00:00Z'),
  at('2026-12-07T08:30:00Z'),
  at('2026-12-07T13:00:00Z'),
  at('2026-12-08T08:00:00Z'),
  at('2026-12-09T08:00:00Z'),
]

describe('three proposals', () => {
  it('are on three days where there are three, and at other ends of a day where there are not', () => {
    expect(proposals([mon9, mon930, mon14, tue9, wed9])).toEqual([mon9, tue9, wed9])
    expect(proposals([mon9, mon930, mon14, tue9])).toEqual([mon9, mon14, tue9])
    expect(proposals([mon9, mon930])).toEqual([mon9, mon930])
  })

  it('show every free moment once to who keeps looking', () => {
    const minute = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(fc.uniqueArray(minute, { maxLength: 40 }), (minutes) => {
        const free = minutes
          .toSorted((one, other) => one - other)
          .map((after) => at(new Date(Date.UTC(2026, 11, 7) + after * 60_000).toISOString()))
        const seen = []
        for (let skip = 0; skip < free.length; skip += PROPOSED_AT_ONCE) {
          const shown = proposals(free, skip)
          expect(shown.length).toBeLessThanOrEqual(PROPOSED_AT_ONCE)
          expect(shown).toEqual(
            shown.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
          )
          seen.push(...shown)
        }
        expect(new Set(seen)).toEqual(new Set(free))
        expect(seen).toHaveLength(free.length)
        if (free.length > 0) expect(proposals(free)).toContain(free[0])
      }),
    )
  })
})

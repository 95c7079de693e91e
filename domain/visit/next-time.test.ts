import { expect, it } from 'vitest'
import { nextComing } from './next-time'
import { VISIT_STATES } from './visit-states'

const at = (day: string) => ({ from: new Date(`${day}T12:00Z`), to: new Date(`${day}T16:00Z`) })
const now = new Date('2026-11-29T13:00Z').getTime()

it('is the first time that somebody comes, also today, and none that is past or falls out', () => {
  expect(nextComing(at('2026-12-02'), [], now)).toBe('2026-12-02')
  expect(nextComing(at('2026-11-29'), [], now)).toBe('2026-11-29')
  expect(nextComing(at('2026-11-28'), [], now)).toBeNull()
  const turns = [
    { state: 'skipped', hours: at('2026-11-30') },
    { state: 'moved', hours: at('2026-12-09') },
    { state: 'planned', hours: at('2026-12-07') },
  ] as const
  expect(nextComing(null, turns, now)).toBe('2026-12-07')
  expect(nextComing(null, [], now)).toBeNull()
})

it('counts a turn of somebody else, and none of which nobody knows who comes', () => {
  const comes = VISIT_STATES.filter(
    (state) => nextComing(null, [{ state, hours: at('2026-12-01') }], now) !== null,
  )
  expect(comes).toEqual(['planned', 'moved', 'stood_in'])
})

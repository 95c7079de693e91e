import { expect, it } from 'vitest'
import type { Reach } from '../resident/reach'
import { showsHouse } from './house'

const CALLED = new Date('2026-03-02T10:00:00Z')
const daughter = (phone: string | null): Reach => ({
  how: 'contact',
  contact: { name: 'An', kind: 'daughter', phone },
  note: '',
})
const REACHES: readonly [Reach, boolean][] = [
  [{ how: 'phone', phone: '+3215112233', note: '' }, false],
  [daughter('+32470112233'), false],
  [daughter(null), true],
  [{ how: 'visit', note: '' }, true],
]

it.each(REACHES)('shows the house before the call only where nobody can call: %o', (reach, before) => {
  expect(showsHouse(null, reach)).toBe(before)
  expect(showsHouse(CALLED, reach)).toBe(true)
})

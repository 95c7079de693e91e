import { expect, it } from 'vitest'
import { hasEnded, lastDayIsPast } from './ending'

const since = new Date('2026-12-01T10:00:00Z')
const at = (day: string) => Date.parse(`${day}T10:00:00Z`)

it.each([
  ['on the last day', '2026-12-15', true, '2026-12-15', false],
  ['the day after', '2026-12-15', true, '2026-12-16', true],
  ['told, without a last day', null, true, '2026-12-02', true],
  ['untold, the day after', '2026-12-15', false, '2026-12-16', false],
  ['untold, a week later', '2026-12-15', false, '2026-12-22', false],
  ['untold, after that week', '2026-12-15', false, '2026-12-23', true],
  ['untold, without a last day', null, false, '2026-12-09', true],
] as const)('%s', (_, agreedDay, told, day, over) => {
  const ending = { stateSince: since, agreedDay, residentToldAt: told ? since : null }
  expect(hasEnded(ending, at(day))).toBe(over)
})

it.each([
  ['on the last day', '2026-12-15', 'staff', '2026-12-15', false],
  ['the day after, told or not', '2026-12-15', 'neighbour', '2026-12-16', true],
  ['without a last day, told by us', null, 'staff', '2026-12-02', true],
  ['without a last day, while they still tell it', null, 'neighbour', '2026-12-05', false],
] as const)('who was seen is gone: %s', (_, agreedDay, whoTells, day, gone) => {
  expect(lastDayIsPast({ stateSince: since, agreedDay, whoTells }, at(day))).toBe(gone)
})

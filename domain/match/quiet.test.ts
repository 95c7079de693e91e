import { expect, it } from 'vitest'
import { DAY, HOUR } from '../kernel/time'
import { endsByItself } from './quiet'

const approvedAt = new Date(Date.UTC(2026, 5, 1, 9))
const later = (days: number) => new Date(approvedAt.getTime() + days * DAY)

it.each([
  ['a visit that was planned', later(3), null, 10],
  ['no moment: two days to agree on one', null, null, 9],
  ['a call after that', null, later(5), 12],
] as const)('%s', (_, visitEnds, firstContactAt, days) => {
  expect(endsByItself({ approvedAt, visitEnds, firstContactAt })).toBe(later(days).getTime())
  expect(endsByItself({ approvedAt, visitEnds, firstContactAt }) - HOUR).toBeGreaterThan(approvedAt.getTime())
})

import { expect, it } from 'vitest'
import { DAY } from '../kernel/time'
import { mayBecomePair } from './standing-pair'

const NOW = Date.UTC(2026, 5, 1, 9)

it.each([
  ['nobody came', [], false],
  ['once is no habit', [3], false],
  ['two in two months', [3, 40], true],
  ['two in a season', [3, 90], false],
  ['three in a year', [3, 90, 300], true],
  ['three in more than a year', [3, 90, 400], false],
  ['long ago, all of it', [20, 25, 30], false],
] as const)('%s', (_, daysAgo, may) => {
  const good = daysAgo.map((days) => NOW - days * DAY)
  expect(mayBecomePair(good, NOW)).toBe(may)
  expect(mayBecomePair(good.toReversed(), NOW)).toBe(may)
})

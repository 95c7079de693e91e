import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OFFER_TRANSITIONS } from '@/domain/offer/states'
import { renderStates } from './render'

test('docs/states.md is up to date; if not: npm run states', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(renderStates())
})

test('every arrow of a table is drawn, and where it begins and ends', () => {
  const [, offer = ''] = renderStates().split('## Offer')
  const [drawn = ''] = offer.split('## ')
  const arrows = Object.entries(OFFER_TRANSITIONS).flatMap(([from, next]) =>
    next.map((to) => `${from} --> ${to}`),
  )
  const ends = Object.entries(OFFER_TRANSITIONS).flatMap(([from, next]) =>
    next.length ? [] : [`${from} --> [*]`],
  )
  expect([...drawn.matchAll(/\S+ --> \S+/g)].map(([arrow]) => arrow)).toEqual([
    '[*] --> waiting',
    ...arrows,
    ...ends,
  ])
})

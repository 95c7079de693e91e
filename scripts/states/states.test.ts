import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { OFFER } from '@/domain/offer/offer-states'
import { renderStates } from './render'

test('docs/states.md is up to date; if not: npm run states', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(renderStates())
})

test('every arrow of a table is drawn, and where it begins and ends', () => {
  const [, offer = ''] = renderStates().split('## Offer')
  const [drawn = ''] = offer.split('## ')
  const arrows = Object.entries(OFFER).flatMap(([from, { next }]) => next.map((to) => `${from} --> ${to}`))
  const ends = Object.entries(OFFER).flatMap(([from, { next }]) => (next.length ? [] : [`${from} --> [*]`]))
  expect([...drawn.matchAll(/\S+ --> \S+/g)].map(([arrow]) => arrow)).toEqual([
    '[*] --> waiting',
    ...arrows,
    ...ends,
  ])
})

test('every state that waits stands there with who must act and by which rule it is due', () => {
  for (const [state, { waitsFor, due }] of Object.entries(HELP_REQUEST))
    expect(renderStates().includes(`| \`${state}\` | ${waitsFor} | ${due} |`)).toBe(waitsFor !== null)
})

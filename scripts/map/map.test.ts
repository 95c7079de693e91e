import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../fences/temporary-tree'
import { renderMap } from './render'
import { readSources, type Source } from './sources'
import { routeOf } from './uses'

const street: Source[] = [
  {
    path: 'domain/access/offer.ts',
    text: "export const mayCoordinate = (actor) => staff(actor)\nexport function staff(actor) { return hasRole(actor, 'coordinator') }",
  },
  {
    path: 'services/offer/send.ts',
    text: "export const sendOffers = command({ name: 'offer.send', input, subject, decide: mayCoordinate, run })",
  },
  {
    path: 'services/offer/queries.ts',
    text: "export const mine = list({ name: 'offer.mine', reach: (actor) => hasRole(actor, 'volunteer'), rows })",
  },
  { path: 'app/[locale]/werkplek/vragen/[id]/actions.ts', text: 'export const send = action(sendOffers)' },
  {
    path: 'services/testing/cast.ts',
    text: "export function staff() { return { kind: 'visitor' } }",
  },
  { path: 'services/offer/send.test.ts', text: 'await sendOffers(an, input)' },
]

describe('the map', () => {
  test('shows who, where, used by and tested by', () => {
    expect(renderMap(street).split('\n').slice(7, -1)).toEqual([
      '| `offer.mine` | list | volunteer | `services/offer/queries.ts` | – | – |',
      '| `offer.send` | command | coordinator<br>`mayCoordinate` | `services/offer/send.ts` | `/werkplek/vragen/[id]` | `services/offer/send.test.ts` |',
    ])
  })

  test('an address leaves out language, groups and private folders', () => {
    expect(routeOf('app/[locale]/(openbaar)/hulp-vragen/_parts/step.tsx')).toBe('/hulp-vragen')
    expect(routeOf('app/[locale]/page.tsx')).toBe('/')
    expect(routeOf('app/_route/action.ts')).toBe('app/_route')
  })

  test('is up to date; if not: npm run map', () => {
    expect(readFileSync(join(projectRoot, 'docs/map.md'), 'utf8')).toBe(renderMap(readSources(projectRoot)))
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { logLine, routeOf } from './log-line'

const AT = new Date('2026-12-01T10:00:00Z')

it('is one line of JSON with what happened, and nothing that is not ours', () => {
  const line = logLine(AT, {
    event: 'request',
    id: '3f2a9c11-0b6e-4c6e-9a51-5a0f7d1c2b3e',
    method: 'POST',
    route: '/mijn',
    status: 500,
    ms: 12.4,
  })
  expect(JSON.parse(line)).toEqual({
    at: '2026-12-01T10:00:00.000Z',
    event: 'request',
    id: '3f2a9c11-0b6e-4c6e-9a51-5a0f7d1c2b3e',
    method: 'POST',
    route: '/mijn',
    status: 500,
    ms: 12,
  })
})

it.each([
  'Maria Peeters',
  'maria@thuis.invalid',
  '+32470123456',
  '0470123456',
  'val niet\n{"at":1}',
  'é',
  '',
])('leaves out %j, wherever it stands', (canary) => {
  const line = logLine(AT, {
    event: 'job',
    id: canary,
    method: canary,
    route: canary,
    fault: canary,
    task: canary,
  })
  expect(JSON.parse(line)).toEqual({ at: AT.toISOString(), event: 'job' })
})

it('stays one line, whatever is put into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const line = logLine(AT, { event: 'job', fault: text, route: text, id: text })
      expect(line).not.toMatch(/[\r\n]|\d{5}(?!.*Z")/)
      expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['at', 'event']))
    }),
  )
})

it.each([
  ['/', '/'],
  ['/fr/voorstel/x8s?k=1', '/voorstel'],
  ['/en', '/'],
  ['/werkplek/personen?zoek=Peeters', '/werkplek'],
  ['/Maria%20Peeters', '/'],
  ['/0470123456', '/'],
] as const)('%s is told as %s', (url, route) => {
  expect(routeOf(url)).toBe(route)
})

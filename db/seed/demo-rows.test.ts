import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { DAY, HOUR, localTime } from '@/domain/kernel/time'
import { HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { readCitySettings } from './cities/city-settings'
import { readCityAddresses } from './cities/read-city-addresses'
import { demoRows } from './demo-rows'
import type { Rows } from './rows'

// Quarters of a degree stand in for the neighbourhoods: the people are drawn the same way.
const part = (lat: number, lon: number) => `${Math.round(lat * 40)}-${Math.round(lon * 40)}`
const folder = join('db/seed/cities', readFileSync('db/seed/cities/default', 'utf8').trim())
const addresses = readCityAddresses(folder).map((one) => ({
  ...one,
  neighbourhoodId: part(one.lat, one.lon),
}))
const city = { addresses, centre: readCitySettings(folder).centre }
const at = (moment: string) => demoRows(city, Date.parse(moment), (id) => `hash of ${id}`)
const fingerprint = (rows: Rows) => createHash('sha256').update(JSON.stringify(rows)).digest('hex')

function countBy<T>(values: readonly T[], key: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[key(value)] = (counts[key(value)] ?? 0) + 1
  return counts
}

test('the same city and the same moment give the same rows, another moment others', () => {
  const moment = '2026-11-23T09:00:00Z'
  expect(fingerprint(at(moment))).toBe(fingerprint(at(moment)))
  expect(fingerprint(at(moment))).not.toBe(fingerprint(at('2026-11-23T10:00:00Z')))
})

test('at whatever moment somebody starts the demo, its stories can be told and no two accounts share an address', () => {
  const start = Date.parse('2026-11-22T05:00:00Z')
  for (let hours = 0; hours < 14 * 24; hours += 29) {
    const emails = demoRows(city, start + hours * HOUR, (id) => id).user.map((one) => one.email)
    expect(new Set(emails).size).toBe(emails.length)
  }
  // Twelve cities, each drawn anew until its stories can be told.
}, 240_000)

// A weekday by day, at night, in a weekend, and just after a change of the clock.
const MOMENTS = [
  '2026-11-23T09:00:00Z',
  '2026-11-25T02:30:00Z',
  '2026-11-29T13:00:00Z',
  '2026-10-26T07:05:00Z',
]

describe.each(MOMENTS)('seeded at %s', (moment) => {
  const now = Date.parse(moment)
  const rows = at(moment)

  it('has as many open requests in each state as the demo shows', () => {
    const states = countBy(rows.helpRequest, ({ state }) => state)
    expect(states).toMatchObject({
      triage: 8,
      clarify: 6,
      ready: 14,
      seeking: 14,
      proposed_to_resident: 5,
      matched: 5,
      in_progress: 3,
      ongoing: 3,
      no_match_yet: 2,
    })
    expect(rows.helpRequest.length).toBe(460)
    expect(rows.volunteer.length).toBe(250)
    expect(rows.signal.filter((one) => one.dueAt.getTime() < now - 12 * HOUR)).toEqual([])
    expect(rows.signal.length).toBe(3)
  })

  it('has a neighbour at somebody’s home, and one who did not say that they are back, of whom the coordinator knows', () => {
    const [there, overdue, ...more] = rows.stay
    expect([there?.state, overdue?.state, more]).toEqual(['there', 'overdue', []])
    for (const one of [there, overdue]) expect(one?.nextAt?.getTime()).toBeGreaterThan(now)
    expect(rows.duty.filter(({ kind }) => kind === 'not_back').map(({ thingId }) => thingId)).toEqual([
      overdue?.id,
    ])
  })

  it('has a duty for everything that waits, and none for what does not', () => {
    const waiting = rows.helpRequest.filter(({ dueAt }) => dueAt).map(({ id }) => id)
    const steps = rows.duty.filter(({ kind }) => kind === 'step')
    expect(steps.map(({ thingId }) => thingId).sort()).toEqual(waiting.sort())
    const road = rows.volunteer.filter(({ state }) => VOLUNTEER[state].waitsFor !== null)
    const newcomers = road.filter(({ state }) => state === 'interested')
    const guide = road.length - newcomers.length
    const kinds = countBy(rows.duty, ({ kind }) => kind)
    const calls = rows.offer.filter(
      ({ state, volunteerId }) =>
        state === 'sent' && rows.volunteer.some(({ id, email }) => id === volunteerId && email === null),
    )
    expect(calls.length).toBeGreaterThan(0)
    expect(kinds).toEqual({
      step: waiting.length,
      worry: 3,
      not_back: 1,
      call_newcomer: newcomers.length,
      guide,
      call_with_offer: calls.length,
    })
  })

  it('has somebody whom only a shop reaches, and a neighbour whom only a call reaches', () => {
    const [silent, ...others] = rows.resident.filter(({ phone }) => phone === null)
    expect([others, silent?.email]).toEqual([[], null])
    expect(rows.relation).toMatchObject([{ residentId: silent?.id, kind: 'shop', may: ['contact'] }])
    expect(rows.helpRequest.find(({ residentId }) => residentId === silent?.id)).toMatchObject({
      channel: 'desk',
      state: 'ready',
    })
    const [called, ...more] = rows.volunteer.filter(({ email }) => email === null)
    expect([more, rows.user.find(({ id }) => id === called?.userId)?.email]).toEqual([[], null])
  })

  it('happened before now, in an order that the tables of states allow', () => {
    const last = new Map<string, { to: string; at: number }>()
    for (const { thing, thingId, fromState, toState, at: moved } of rows.transition) {
      const before = last.get(thingId)
      expect(moved.getTime()).toBeLessThanOrEqual(now)
      if (before) expect(moved.getTime()).toBeGreaterThanOrEqual(before.at)
      if (thing === 'help_request') {
        expect(fromState ?? null).toBe(before?.to ?? null)
        if (before) expect(HELP_REQUEST[before.to as HelpRequestState].next).toContain(toState)
      }
      last.set(thingId, { to: toState, at: moved.getTime() })
    }
    for (const { id = '', state } of rows.helpRequest) expect(last.get(id)?.to).toBe(state)
    for (const { id = '', state } of [...rows.match, ...rows.offer]) expect(last.get(id)?.to).toBe(state)
  })

  it('asks nobody at night, nobody too often, and leaves open what can still be answered', () => {
    for (const { sentAt, state, expiresAt } of rows.offer) {
      const { hour } = localTime(sentAt?.getTime() ?? 0)
      expect(hour >= 9 && hour < 20).toBe(true)
      if (state === 'sent') expect(expiresAt?.getTime()).toBeGreaterThan(now)
      if (state === 'expired') expect(expiresAt?.getTime()).toBeLessThanOrEqual(now)
    }
    const recent = rows.offer.filter(({ sentAt }) => (sentAt?.getTime() ?? 0) > now - 14 * DAY)
    for (const asks of Object.values(countBy(recent, ({ volunteerId }) => volunteerId)))
      expect(asks).toBeLessThanOrEqual(HARD_LIMITS.asks14)
    const open = rows.offer.filter(({ state }) => state === 'sent')
    for (const asks of Object.values(countBy(open, ({ volunteerId }) => volunteerId)))
      expect(asks).toBeLessThanOrEqual(HARD_LIMITS.openAsks)
    const seeking = rows.helpRequest.filter(({ state }) => state === 'seeking').map(({ id }) => id)
    expect(new Set(open.map(({ helpRequestId }) => helpRequestId))).toEqual(new Set(seeking))
  })

  it('lets nobody live where somebody really lives, and gives nobody the number of another', () => {
    const real = new Set(
      addresses.map((one) => `${one.postcode} ${one.street} ${Number.parseInt(one.houseNumber, 10)}`),
    )
    const homes = [...rows.volunteer, ...rows.resident].filter(({ street }) => street)
    expect(homes.length).toBeGreaterThan(600)
    for (const { postcode, street, houseNumber } of homes)
      expect(real).not.toContain(`${postcode} ${street} ${houseNumber}`)
    for (const { phone } of rows.resident) expect(phone ?? '+3215000000').toMatch(/^\+3215000\d{3}$/)
    const names = new Map(rows.resident.map(({ phone, name }) => [phone, name]))
    for (const { phone, name } of rows.resident) expect(names.get(phone)).toBe(name)
    const references = rows.helpRequest.map(({ reference }) => reference)
    expect(new Set(references).size).toBe(references.length)
  })
})

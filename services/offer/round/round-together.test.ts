import { expect, it } from 'vitest'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import type { RoundNeed } from '@/domain/matching/round/plan-round'
import { KnownCity } from '../city/known-city'
import type { RoundToPlan } from './round-thread'
import { plannedTogether } from './round-together'

const city = new KnownCity([])
const need = (lat: number, barred: readonly number[] = []): RoundNeed => ({
  need: {
    lat,
    lon: 4.48,
    street: null,
    x: 0,
    y: 0,
    onFoot: true,
    kind: 1,
    languages: 1,
    spoken: [0],
    slots: 1,
    gender: 0,
    residentGender: 0,
    topics: 0,
    whose: [],
    bounds: 0,
    urgency: 1,
    barred: new Map(barred.map((who) => [who, 1])),
    helpedBefore: new Set(),
    cameLast: new Set(),
  },
  pinned: null,
  forbidden: [],
  lastHelper: null,
})
const round = (change: Partial<RoundToPlan> = {}): RoundToPlan => ({
  city,
  needs: [need(51.02)],
  coefficients: DEFAULT_COEFFICIENTS,
  now: 0,
  network: '',
  networkBytes: async () => null,
  ...change,
})

it('is made once for who asks for the same at the same time, and anew for who asks later', async () => {
  const [one, same] = await Promise.all([plannedTogether(round()), plannedTogether(round({ now: 5 }))])
  expect(one.lines).toHaveLength(1)
  expect(same).toBe(one)
  const later = await plannedTogether(round())
  expect(later).toEqual(one)
  expect(later).not.toBe(one)
})

it('is never that of other requests, other neighbours or another wish of the coordinator', async () => {
  const others = [
    round({ needs: [need(51.03)] }),
    round({ needs: [need(51.02, [1])] }),
    round({ needs: [] }),
    round({ needs: [{ ...need(51.02), forbidden: [3] }] }),
    round({ city: new KnownCity([]) }),
    round({ network: 'newer' }),
    round({ coefficients: { ...DEFAULT_COEFFICIENTS, base: 0 } }),
  ]
  const [one, ...other] = await Promise.all([round(), ...others].map((asked) => plannedTogether(asked)))
  for (const plan of other) expect(plan).not.toBe(one)
  expect(new Set(other).size).toBe(others.length)
})

it('tells everybody who waits what went wrong, and keeps nothing of it', async () => {
  const broken = () =>
    plannedTogether(round({ networkBytes: async () => new Uint8Array(80), network: 'broken' }))
  const all = await Promise.allSettled([broken(), broken()])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await plannedTogether(round({ network: 'mended' }))).lines).toHaveLength(1)
})

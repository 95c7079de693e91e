import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@/domain/kernel/time'
import type { WaveCandidate, WaveInput } from './contract'
import { planWave } from './plan-wave'

const NOON = Date.UTC(2026, 2, 10, 12)

const someone = (change: Partial<WaveCandidate> = {}): WaveCandidate => ({
  volunteer: 'v1',
  probability: 0.25,
  walkMetres: 600,
  openAsks: 0,
  asks14: 0,
  visits28: 0,
  ...change,
})
const crowd = (many: number) => Array.from({ length: many }, (_, k) => someone({ volunteer: `v${k}` }))
const request = { id: 'r1', urgency: 'normal', createdAt: NOON, deadline: NOON + DAY, wave: 0 } as const
const asking = (change: Partial<WaveInput> = {}): WaveInput => ({
  now: NOON,
  timeZone: 'Europe/Brussels',
  sendingHours: [9, 20],
  trigger: 'created',
  request,
  openAsks: [],
  candidates: crowd(12),
  ...change,
})

describe('of a neighbour who came last time', () => {
  const last = someone({ volunteer: 'last', probability: 0.02, asks30: 5, cameLast: true })
  const candidates = [...crowd(12), last]
  const inRoom = (id: number) => ({ ...request, id: `r${id}` })

  it('asks them first and alone, whatever the lot, and the others when the head start is over', () => {
    for (let id = 0; id < 60; id++) {
      const first = planWave(asking({ request: inRoom(id), candidates }))
      expect(first).toMatchObject({ ask: ['last'], alone: true, lookAgainAt: NOON + 2.5 * HOUR })
      const then = planWave(
        asking({
          now: NOON + 2.5 * HOUR,
          trigger: 'window',
          request: { ...inRoom(id), wave: 1 },
          openAsks: [{ volunteer: 'last', askedAt: NOON, probability: 0.02 }],
          candidates,
        }),
      )
      expect(then.alone).toBeUndefined()
      expect(then.ask.length).toBeGreaterThan(0)
    }
  })

  it('asks them first with the others beside them when it is urgent or soon', () => {
    for (const change of [
      { urgency: 'urgent', deadline: NOON + 4 * HOUR },
      { deadline: NOON + 3 * HOUR },
    ] as const) {
      const plan = planWave(asking({ request: { ...request, ...change }, candidates }))
      expect(plan.ask[0]).toBe('last')
      expect(plan.alone).toBeUndefined()
    }
  })

  it('leaves them in peace who reached their own limit', () => {
    const full = { ...last, asks14: 2, asks14Limit: 2 }
    const plan = planWave(asking({ candidates: [...crowd(12), full] }))
    expect(plan.ask).not.toContain('last')
    expect(plan.alone).toBeUndefined()
  })
})

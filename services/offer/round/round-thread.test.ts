import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { KnownCity } from '../city/known-city'
import { plannedAside, RoundBusyError, type RoundToPlan } from './round-thread'

const round = (change: Partial<RoundToPlan> = {}): RoundToPlan => ({
  city: new KnownCity([]),
  needs: [],
  coefficients: DEFAULT_COEFFICIENTS,
  now: 0,
  network: '',
  networkBytes: async () => null,
  ...change,
})
const threadOf = () =>
  (globalThis as { zorgzameBuurRounds?: { worker: Worker | null } }).zorgzameBuurRounds?.worker
const wordOf = (reason: unknown) => (reason instanceof Error ? reason.message : '')

describe('the thread that plans rounds', () => {
  // The first round starts the thread.
  beforeAll(() => plannedAside(round()))
  afterAll(() => plannedAside(round()))

  it('answers each round, and refuses what would wait too long behind the others', async () => {
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => plannedAside(round())))
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(30)
    expect(refused.every((reason) => reason instanceof RoundBusyError)).toBe(true)
    expect((await plannedAside(round())).lines).toEqual([])
  })

  it('tells what went wrong in its own words, and plans the next round', async () => {
    const broken = plannedAside(round({ networkBytes: async () => new Uint8Array(80), network: 'broken' }))
    expect(await broken.catch(wordOf)).toContain('network')
    expect((await plannedAside(round({ network: 'mended' }))).lines).toEqual([])
  })

  it('plans nothing on what a broken round before it should have brought', async () => {
    const one = round({ networkBytes: async () => new Uint8Array(80), network: 'broken' })
    const broken = plannedAside(one)
    // Until it is on its way: the thread has answered nothing yet.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    const behind = plannedAside(one)
    expect(await broken.catch(wordOf)).toContain('network')
    expect(await behind.catch(wordOf)).toContain('earlier round')
  })

  it('tells whoever waits at once that the thread ended, and plans the next on a new one', async () => {
    const lost = plannedAside(round())
    await threadOf()?.terminate()
    expect(await lost.catch(wordOf)).toContain('ended')
    expect((await plannedAside(round())).lines).toEqual([])
  })

  it('gives up a round that nobody waits for any more, and plans the next on a new thread', async () => {
    const stop = new AbortController()
    const given = plannedAside(round({ network: 'mended' }), stop.signal)
    await Promise.resolve()
    stop.abort()
    expect(await given.catch(wordOf)).toMatch(/given up|aborted/)
    expect((await plannedAside(round())).lines).toEqual([])
  })
})

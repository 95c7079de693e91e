import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@/domain/kernel/time'
import { PACES } from '@/domain/practice/practice'
import { HARD_LIMITS } from '../eligibility/limits'
import type { WaveCandidate, WaveInput, WavePlan } from './contract'
import { isWithin } from './hours'
import { worthAt } from './pace'
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

const asking = (change: Partial<WaveInput> = {}): WaveInput => ({
  now: NOON,
  timeZone: 'Europe/Brussels',
  sendingHours: [9, 20],
  trigger: 'created',
  request: { id: 'r1', urgency: 'normal', createdAt: NOON, deadline: NOON + DAY, wave: 0 },
  openAsks: [],
  candidates: crowd(12),
  ...change,
})

const anyone = fc.record({
  cameLast: fc.boolean(),
  probability: fc.double({ min: 0.01, max: 0.95, noNaN: true }),
  walkMetres: fc.integer({ min: 0, max: 4_000 }),
  openAsks: fc.integer({ min: 0, max: 5 }),
  asks14: fc.integer({ min: 0, max: 12 }),
  visits28: fc.integer({ min: 0, max: 12 }),
  asks30: fc.integer({ min: 0, max: 25 }),
  visits90: fc.integer({ min: 0, max: 30 }),
  asks14Limit: fc.option(fc.integer({ min: 0, max: 12 })),
})
const inputs: fc.Arbitrary<WaveInput> = fc
  .record({
    now: fc.integer({ min: Date.UTC(2026, 2, 25), max: Date.UTC(2026, 10, 1) }),
    timeZone: fc.constantFrom('Europe/Brussels', 'America/New_York', 'UTC'),
    from: fc.integer({ min: 6, max: 12 }),
    length: fc.integer({ min: 1, max: 12 }),
    pace: fc.constantFrom(undefined, ...PACES),
    trigger: fc.constantFrom('created' as const, 'window' as const, 'declined' as const),
    urgency: fc.constantFrom('urgent' as const, 'normal' as const, 'relaxed' as const),
    age: fc.integer({ min: 0, max: 5 * DAY }),
    span: fc.integer({ min: 1, max: 4 * DAY }),
    wave: fc.integer({ min: 0, max: 30 }),
    candidates: fc.array(anyone, { maxLength: 25 }),
    open: fc.array(fc.integer({ min: 0, max: 3 * DAY }), { maxLength: 5 }),
  })
  .map((x) => ({
    now: x.now,
    timeZone: x.timeZone,
    sendingHours: [x.from, Math.min(24, x.from + x.length)],
    trigger: x.trigger,
    ...(x.pace ? { pace: x.pace } : {}),
    request: {
      id: 'r1',
      urgency: x.urgency,
      createdAt: x.now - x.age,
      deadline: x.now - x.age + x.span,
      wave: x.wave,
    },
    openAsks: x.open.map((silent, k) => ({
      volunteer: `v${2 * k}`,
      askedAt: x.now - silent,
      probability: 0.2,
    })),
    candidates: x.candidates.map((one, k) => ({ volunteer: `v${k}`, ...one })),
  }))

describe('planWave keeps its promises', () => {
  const promise = (name: string, holds: (input: WaveInput, plan: WavePlan) => void) =>
    it(name, () => {
      fc.assert(
        fc.property(inputs, (input) => holds(input, planWave(input))),
        { numRuns: 400 },
      )
    })
  const asked = (input: WaveInput, plan: WavePlan) =>
    input.candidates.filter((who) => plan.ask.includes(who.volunteer))

  promise('nobody has more than three open asks', (input, plan) => {
    for (const who of asked(input, plan)) expect(who.openAsks + 1).toBeLessThanOrEqual(3)
  })
  promise('nobody gets more than nine asks in 14 days, or than their own limit', (input, plan) => {
    for (const who of asked(input, plan))
      expect(who.asks14 + 1).toBeLessThanOrEqual(Math.min(9, who.asks14Limit ?? 9))
  })
  promise('nobody is asked at night, and only urgent needs go outside the sending hours', (input, plan) => {
    if (plan.ask.length === 0) return
    const { earliestHour, latestHour } = HARD_LIMITS
    expect(isWithin(input.now, [earliestHour, latestHour], input.timeZone)).toBe(true)
    if (input.request.urgency !== 'urgent')
      expect(isWithin(input.now, input.sendingHours, input.timeZone)).toBe(true)
  })
  promise('nobody is asked twice for one request', (input, plan) => {
    expect(new Set(plan.ask).size).toBe(plan.ask.length)
    for (const open of input.openAsks) expect(plan.ask).not.toContain(open.volunteer)
  })
  promise('only candidates are asked, and the next look lies ahead', (input, plan) => {
    const names = input.candidates.map((who) => who.volunteer)
    for (const volunteer of plan.ask) expect(names).toContain(volunteer)
    if (plan.lookAgainAt !== null) expect(plan.lookAgainAt).toBeGreaterThan(input.now)
    expect(plan.ask.length > 0).toBe(plan.outcome === 'asked')
  })
  promise('the order in which candidates come does not matter', (input, plan) => {
    expect(planWave({ ...input, candidates: input.candidates.toReversed() })).toEqual(plan)
  })
})

describe('planWave', () => {
  it('asks few at a time when there is time, more when it is urgent', () => {
    const relaxed = asking({ request: { ...asking().request, urgency: 'relaxed', deadline: NOON + 3 * DAY } })
    const urgent = asking({ request: { ...asking().request, urgency: 'urgent', deadline: NOON + 4 * HOUR } })
    expect(planWave(relaxed).ask).toHaveLength(1)
    expect(planWave(urgent).ask.length).toBeGreaterThan(1)
  })

  it('asks more at a quicker pace, and as many as usual for an urgent need where others are spared', () => {
    const candidates = crowd(12).map((one, k) => ({ ...one, probability: 0.1, asks30: k }))
    const openAsks = [{ volunteer: 'x', askedAt: NOON - HOUR, probability: 0.3 }]
    const asked = (urgency: 'normal' | 'urgent') =>
      PACES.map((pace) => {
        const request = { ...asking().request, urgency, deadline: NOON + 3 * HOUR, wave: 1 }
        return planWave(asking({ trigger: 'window', pace, request, openAsks, candidates })).ask.length
      })
    expect(asked('normal')).toEqual([0, 1, 2, 3])
    const [fewest, fewer, usual = 0, sooner] = asked('urgent')
    expect([fewest, fewer]).toEqual([usual, usual])
    expect(sooner).toBeGreaterThanOrEqual(usual)
    expect(planWave(asking())).toEqual(planWave(asking({ pace: 'usual' })))
  })

  it('weighs an urgent need most at every pace', () => {
    for (const pace of PACES) {
      expect(worthAt(pace, 'urgent').inTime).toBeGreaterThan(worthAt(pace, 'normal').inTime)
      expect(worthAt(pace, 'normal').inTime).toBeGreaterThan(worthAt(pace, 'relaxed').inTime)
      expect(worthAt(pace, 'urgent').inTime).toBeGreaterThanOrEqual(worthAt('usual', 'urgent').inTime)
    }
  })

  it('waits for an ask that may still be answered', () => {
    const openAsks = [{ volunteer: 'x', askedAt: NOON - HOUR / 2, probability: 0.6 }]
    const plan = planWave(asking({ trigger: 'window', openAsks }))
    expect(plan).toMatchObject({ ask: [], outcome: 'waiting' })
  })

  it('asks the next one at once after a no', () => {
    expect(
      planWave(asking({ trigger: 'declined', request: { ...asking().request, wave: 1 } })).ask,
    ).toHaveLength(1)
  })

  it('looks again when the plan wants the next ask, within the hours in which it may', () => {
    const plan = planWave(asking())
    expect(plan.lookAgainAt).toBeGreaterThan(NOON + HOUR / 4)
    expect(plan.lookAgainAt).toBeLessThan(NOON + 8 * HOUR)
    const evening = Date.UTC(2026, 2, 10, 18, 50)
    const late = planWave(asking({ now: evening, request: { ...asking().request, deadline: evening + DAY } }))
    expect(late.lookAgainAt).toBeGreaterThanOrEqual(Date.UTC(2026, 2, 11, 8))
  })

  it('goes on every other day after the deadline, with those who may well say yes', () => {
    const over = { ...asking().request, createdAt: NOON - 2 * DAY, deadline: NOON - DAY }
    const silentFor = (days: number, probability: number) =>
      planWave(
        asking({
          trigger: 'window',
          request: over,
          openAsks: [{ volunteer: 'x', askedAt: NOON - days * DAY, probability: 0.2 }],
          candidates: [someone({ probability })],
        }),
      ).ask
    expect(silentFor(1, 0.3)).toEqual([])
    expect(silentFor(2, 0.3)).toEqual(['v1'])
    expect(silentFor(2, 0.05)).toEqual([])
  })

  it('spares who was asked often this month and who carried much these three months', () => {
    const asked = (change: Partial<WaveCandidate>) =>
      planWave(asking({ candidates: [someone(change), someone({ volunteer: 'fresh', probability: 0.2 })] }))
        .ask[0]
    expect(asked({})).toBe('v1')
    expect(asked({ asks30: 7 })).toBe('fresh')
    expect(asked({ visits90: 4 })).toBe('fresh')
  })

  it('waits for the morning', () => {
    const night = Date.UTC(2026, 2, 10, 21)
    const plan = planWave(asking({ now: night }))
    expect(plan).toEqual({ ask: [], lookAgainAt: Date.UTC(2026, 2, 11, 8), outcome: 'waiting', wave: 0 })
  })

  it('says that the list ran out, and stops when nothing is open', () => {
    expect(planWave(asking({ candidates: [] }))).toMatchObject({ outcome: 'short', lookAgainAt: null })
    const openAsks = [{ volunteer: 'x', askedAt: NOON - HOUR, probability: 0.2 }]
    const plan = planWave(asking({ candidates: [], openAsks }))
    expect(plan.outcome).toBe('short')
    expect(plan.lookAgainAt).toBeGreaterThan(NOON)
  })
})

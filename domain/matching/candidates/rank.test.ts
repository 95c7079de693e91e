import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '@/domain/kernel/time'
import { anyRequest, anyVolunteer } from '../eligibility/example-people'
import type { VolunteerFacts } from '../eligibility/matching-facts'
import { planWave } from '../waves/plan-wave'
import { type RankedCandidate, rankCandidates } from './rank'

const NOW = Date.UTC(2026, 2, 10, 12)
const metresById = (metres: Readonly<Record<string, number>>) => (v: VolunteerFacts) => metres[v.id] ?? 500
const ids = (ranking: ReturnType<typeof rankCandidates>) => ranking.candidates.map((one) => one.volunteer.id)

/** As the waves want one. */
const waveCandidate = ({ volunteer, walkMetres, chance }: RankedCandidate) => ({
  ...volunteer,
  volunteer: volunteer.id,
  probability: chance.probability,
  walkMetres: walkMetres ?? 0,
  asks14Limit: volunteer.lowerLimitAsks14,
  cameLast: volunteer.cameLast.length > 0,
})

const crowd = fc
  .array(
    fc.record({
      metres: fc.integer({ min: 0, max: 3_000 }),
      asks14: fc.integer({ min: 0, max: 9 }),
      visits28: fc.integer({ min: 0, max: 8 }),
      asks30: fc.integer({ min: 0, max: 12 }),
      visits90: fc.integer({ min: 0, max: 12 }),
      yes: fc.integer({ min: 0, max: 6 }),
      gender: fc.constantFrom('woman' as const, 'man' as const, null),
      preferred: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      metres: row.metres,
      volunteer: anyVolunteer({
        id: `v${index}`,
        asks14: row.asks14,
        visits28: row.visits28,
        asks30: row.asks30,
        visits90: row.visits90,
        gender: row.gender,
        preferredKinds: row.preferred ? ['WALK'] : [],
        history: { observedAccepts: row.yes, expectedAccepts: 2 },
      }),
    })),
  )

describe('rankCandidates', () => {
  it('puts the nearer first, and lets rotation overtake distance', () => {
    const near = anyVolunteer({ id: 'near', asks30: 5 })
    const far = anyVolunteer({ id: 'far' })
    const walk = metresById({ near: 300, far: 700 })
    expect(ids(rankCandidates(anyRequest(), [far, { ...near, asks30: 0 }], walk, NOW))).toEqual([
      'near',
      'far',
    ])
    const ranking = rankCandidates(anyRequest(), [near, far], walk, NOW)
    expect(ids(ranking)).toEqual(['far', 'near'])
    expect(ranking.candidates[1]?.place).toMatchObject({ key: 'asked', values: { asks: 5, other: 0 } })
  })

  it('breaks ties by fewest asks, walk and id', () => {
    const twins = ['c', 'a', 'b'].map((id) => anyVolunteer({ id }))
    const ranking = rankCandidates(anyRequest(), twins, () => 400, NOW)
    expect(ids(ranking)).toEqual(['a', 'b', 'c'])
    expect(ranking.candidates.map((one) => one.place.key)).toEqual(['first', 'equal', 'equal'])
  })

  it('puts the neighbour of last time before everybody, and changes nothing else, as long as no rule is broken', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (people, which) => {
        fc.pre(people.length > 0)
        const last = people[which % people.length]?.volunteer.id ?? ''
        const walk = metresById(Object.fromEntries(people.map((one) => [one.volunteer.id, one.metres])))
        const volunteers = people.map(({ volunteer }) =>
          volunteer.id === last ? { ...volunteer, cameLast: ['resident-1'] } : volunteer,
        )
        const usual = rankCandidates(
          anyRequest(),
          volunteers.map((one) => ({ ...one, cameLast: [] })),
          walk,
          NOW,
        )
        const ranking = rankCandidates(anyRequest(), volunteers, walk, NOW)
        const others = ids(usual).filter((id) => id !== last)
        expect(ids(ranking)).toEqual(ids(usual).includes(last) ? [last, ...others] : others)
        expect(ranking.leftOut.length).toBe(usual.leftOut.length)
        if (ids(ranking)[0] === last) expect(ranking.candidates[1]?.place.key ?? 'cameLast').toBe('cameLast')
      }),
    )
  })

  it('lets rotation go before distance: in a band of 500 m everybody has their turn before the nearest has three more', () => {
    const band = fc.record({
      from: fc.integer({ min: 0, max: 1_000 }),
      steps: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 8 }),
    })
    fc.assert(
      fc.property(band, ({ from, steps }) => {
        const walk = metresById(Object.fromEntries(steps.map((step, k) => [`v${k}`, from + step])))
        const asked = steps.map(() => 0)
        for (let turn = 0; turn < 6 * steps.length; turn++) {
          const people = asked.map((asks30, k) => anyVolunteer({ id: `v${k}`, asks30 }))
          const first = ids(rankCandidates(anyRequest(), people, walk, NOW))[0]
          const k = people.findIndex(({ id }) => id === first)
          asked[k] = (asked[k] ?? 0) + 1
          expect(Math.max(...asked) - Math.min(...asked)).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('does not depend on the order of the volunteers, and loses nobody', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const walk = metresById(Object.fromEntries(people.map((one) => [one.volunteer.id, one.metres])))
        const volunteers = people.map((one) => one.volunteer)
        const ranking = rankCandidates(anyRequest(), volunteers, walk, NOW)
        expect(rankCandidates(anyRequest(), volunteers.toReversed(), walk, NOW)).toEqual(ranking)
        expect(ranking.candidates.length + ranking.leftOut.length).toBe(volunteers.length)
        for (const { place } of ranking.candidates) {
          expect(place.timesBehind).toBeGreaterThanOrEqual(1 - 1e-12)
        }
      }),
    )
  })

  it('gives the same order and words when protected attributes are swapped', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const walk = metresById(Object.fromEntries(people.map((one) => [one.volunteer.id, one.metres])))
        const shown = (volunteers: VolunteerFacts[]) =>
          rankCandidates(anyRequest(), volunteers, walk, NOW).candidates.map((one) => ({
            ...one,
            volunteer: one.volunteer.id,
          }))
        const swap = { woman: 'man', man: 'woman' } as const
        const swapped = people.map(({ volunteer }) => ({
          ...volunteer,
          gender: volunteer.gender === null ? null : swap[volunteer.gender],
        }))
        expect(shown(swapped)).toEqual(shown(people.map((one) => one.volunteer)))
      }),
    )
  })

  it('lets distance weigh nothing in a phone call', () => {
    const people = [anyVolunteer({ id: 'b' }), anyVolunteer({ id: 'a' })]
    const ranking = rankCandidates(
      anyRequest({ kind: 'PHONE_CALL' }),
      people,
      metresById({ a: 8_000, b: 10 }),
      NOW,
    )
    expect(ranking.candidates.flatMap((one) => one.chance.reasons.map((reason) => reason.key))).not.toContain(
      'far',
    )
    expect(ranking.candidates[0]?.chance).toEqual(ranking.candidates[1]?.chance)
  })

  it('weighs what both like to talk about in company, and in an errand never', () => {
    const people = [anyVolunteer({ id: 'a' }), anyVolunteer({ id: 'b', topics: ['music', 'garden'] })]
    const order = (kind: 'WALK' | 'GROCERIES') =>
      ids(rankCandidates(anyRequest({ kind, topics: ['garden'] }), people, () => 400, NOW))
    expect([order('WALK'), order('GROCERIES')]).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ])
  })

  it('stands in the order in which the waves ask', () => {
    const people = [300, 900, 500].map((metres) => anyVolunteer({ id: `at-${metres}`, lowerLimitAsks14: 1 }))
    const walk = metresById({ 'at-300': 300, 'at-900': 900, 'at-500': 500 })
    const ranking = rankCandidates(anyRequest(), people, walk, NOW)
    const plan = planWave({
      now: NOW,
      timeZone: 'Europe/Brussels',
      sendingHours: [9, 20],
      trigger: 'created',
      request: { id: 'request-1', urgency: 'urgent', createdAt: NOW, deadline: NOW + 4 * HOUR, wave: 0 },
      openAsks: [],
      candidates: ranking.candidates.map(waveCandidate),
    })
    expect(plan.ask).toEqual(ids(ranking).slice(0, plan.ask.length))
    expect(plan.ask.length).toBeGreaterThan(1)
    const asked = ranking.candidates.map((one) => ({ ...waveCandidate(one), asks14: 1 }))
    expect(asked.map((one) => one.asks14Limit)).toEqual([1, 1, 1])
  })
})

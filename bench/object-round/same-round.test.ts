import { expect, it } from 'vitest'
import { rankCandidates } from '@/domain/matching/candidates/rank'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { leftOutOf } from '@/domain/matching/city/left-out'
import { needOf } from '@/domain/matching/city/need'
import { pairsOf } from '@/domain/matching/city/pairs'
import type { Clause } from '@/domain/matching/eligibility/clauses'
import { planRound } from '@/domain/matching/round/plan-round'
import { createWalking } from '@/domain/walking'
import { cityRound, laidOut, told, usualWeighing } from './city-round'
import { drawnRound, drawnStreets, NOW } from './drawn-round'
import { objectRound } from './object-round'

const TOWNS = 200
/** Half of the towns have streets, the other half guess. */
const walkings = [createWalking(null), createWalking(drawnStreets(3))]
const walkingOf = (seed: number) => walkings[seed % walkings.length] ?? createWalking(null)

it('a round comes to the same, to the byte, as when every pair was an object', () => {
  let helped = 0
  for (let seed = 1; seed <= TOWNS; seed++) {
    const round = drawnRound(seed, 10 + (seed % 60), 2 + (seed % 20))
    const walking = walkingOf(seed)
    const using = { walking, coefficients: DEFAULT_COEFFICIENTS, now: NOW }
    const before = objectRound(round.wishes, round.people, using)
    const after = cityRound(round, walking)
    expect({ seed, ...after }).toEqual({ seed, ...before })
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
    helped += after.plan.helped
  }
  expect(helped).toBeGreaterThan(TOWNS)
})

it('one request has the same candidates in the same order, and the same people left out under the same rule', () => {
  for (let seed = 1; seed <= TOWNS; seed++) {
    const round = drawnRound(seed, 60, 1)
    const walking = walkingOf(seed)
    const { city, needs } = laidOut(round)
    const [wish, request] = [round.wishes[0], needs[0]]
    if (!wish || !request) throw new Error('no request')
    const from = { lat: wish.request.lat, lon: wish.request.lon, street: wish.street }
    const doorOf = new Map(
      round.people.map(({ facts, street }) => [facts.id, facts.point && { ...facts.point, street }]),
    )
    const walk = ({ id }: { readonly id: string }) => {
      const door = doorOf.get(id)
      return door ? walking.metres(from, door).metres : null
    }
    const ranking = rankCandidates(
      wish.request,
      round.people.map(({ facts }) => facts),
      walk,
      NOW,
      DEFAULT_COEFFICIENTS,
    )
    const using = usualWeighing(city, walking)
    const pairs = pairsOf(city, request.need, using)
    expect([seed, Array.from(pairs.who, (j) => city.ids[j])]).toEqual([
      seed,
      ranking.candidates.map((one) => one.volunteer.id),
    ])
    const counts = new Map<Clause, number>()
    for (const { clauses } of ranking.leftOut) {
      const first = clauses[0]?.clause
      if (first) counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    const left = leftOutOf(city, request.need, pairs, 3, using)
    expect([seed, [...left.counts].toSorted()]).toEqual([seed, [...counts].toSorted()])
    expect(left.named.length).toBe([...counts.values()].reduce((sum, count) => sum + Math.min(3, count), 0))
  }
})

it('a city that was changed neighbour by neighbour plans as one that is read anew', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const [before, after] = [drawnRound(seed, 40, 6), drawnRound(seed + 1_000, 40, 6)]
    // The same people with the facts of others; some are gone, and an earlier pause of theirs with them.
    const ids = before.people.map(({ facts }) => facts.id).toSorted()
    const people = after.people.map(({ facts, street }, k) => ({
      street,
      facts: { ...facts, id: ids[k] ?? '', blockedResidents: [], helpedBefore: [], cameLast: [] },
    }))
    const gone = (k: number) => k % 7 === seed % 7
    const { city } = laidOut({ ...before, wishes: [] })
    people.forEach(({ facts, street }, k) => {
      city.update(k, gone(k) ? null : { facts, street: street ?? null, readAt: NOW })
    })
    const wishes = after.wishes.map((wish) => ({ ...wish, pinned: null, forbidden: [], lastHelper: null }))
    const left = { people: people.filter((_, k) => !gone(k)), wishes }
    const none = new Map(ids.map((id, j) => [id, j]))
    const needs = wishes.map(({ request, street }) => {
      const bonds = { helped: [], last: [], blocked: [] }
      const asked = { ...request, askedBefore: [], declinedBy: [] }
      const need = needOf(city, (id) => none.get(id), asked, street ?? null, bonds)
      return { need, pinned: null, forbidden: [], lastHelper: null }
    })
    const walking = walkingOf(seed)
    const changed = told(city, planRound(city, needs, usualWeighing(city, walking)))
    const fresh = {
      ...left,
      wishes: wishes.map((wish) => ({
        ...wish,
        request: { ...wish.request, askedBefore: [], declinedBy: [] },
      })),
    }
    expect(changed).toEqual(cityRound(fresh, walking))
  }
})

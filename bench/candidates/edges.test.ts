import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { pairFacts } from '@/domain/matching/candidates/rank'
import { acceptanceChance } from '@/domain/matching/chance/acceptance'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { failedClauses } from '@/domain/matching/eligibility/clauses'
import { anyRequest, anyVolunteer } from '@/domain/matching/eligibility/example-people'
import { estimatedWalk, roundEdges } from './edges'
import { Grid } from './grid'
import { nearestMatching } from './nearest'
import { kindBit, LanguageBits, Plane, profileOf } from './table'

const people = fc.array(
  fc.record({
    point: fc.record({
      lat: fc.double({ min: 51.0, max: 51.06, noNaN: true }),
      lon: fc.double({ min: 4.42, max: 4.54, noNaN: true }),
    }),
    radiusMetres: fc.constantFrom(800, 1_500, 2_500, 4_000),
    slots: fc.integer({ min: 1, max: ALL_SLOTS }),
    asks14: fc.nat({ max: 5 }),
    visits28: fc.nat({ max: 4 }),
    kinds: fc.constantFrom(['WALK'] as const, ['PET'] as const),
    languages: fc.constantFrom(['nl'], ['fr'], ['tr', 'nl']),
    active: fc.constantFrom(true, true, false),
    weekLoad: fc.nat({ max: 2 }),
  }),
  { maxLength: 40 },
)

describe('roundEdges', () => {
  it('holds the pairs, moments and chances that the rules and the chance give one by one', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: ALL_SLOTS }), (rows, slots) => {
        const volunteers = rows.map((row, k) => anyVolunteer({ ...row, id: `v${k}`, motherTongue: 'x' }))
        const plane = new Plane(51.03, 4.48)
        const languages = new LanguageBits()
        const grid = new Grid(volunteers.map((who) => profileOf(who, plane, languages, DEFAULT_COEFFICIENTS)))
        const request = anyRequest({ slots })
        const at = plane.at(request.lat, request.lon)
        const need = {
          ...at,
          kind: kindBit('WALK'),
          languages: languages.of(['nl']),
          slots,
          weight: 2,
          base: 7,
        }
        const radii = Float64Array.from(volunteers, (who) => who.radiusMetres)
        const edges = roundEdges(grid, [need], DEFAULT_COEFFICIENTS, radii)

        const found = new Map<number, { moments: number; chance: number; gain: number }>()
        for (let arc = 0; arc < edges.arcSlot.length; arc++) {
          const slot = edges.arcSlot[arc] ?? -1
          const j = volunteers.findIndex((_, k) => slot < (edges.volunteerSlot[k + 1] ?? 0))
          const moments = (found.get(j)?.moments ?? 0) + 1
          found.set(j, { moments, chance: edges.arcChance[arc] ?? 0, gain: edges.arcGain[arc] ?? 0 })
        }
        rows.forEach(({ point }, j) => {
          const who = volunteers[j] ?? anyVolunteer()
          const place = plane.at(point.lat, point.lon)
          const straight = Math.hypot(Math.fround(place.x) - at.x, Math.fround(place.y) - at.y)
          const metres = estimatedWalk(0, j, straight)
          const eligible = failedClauses(request, who, metres, 0).length === 0
          expect(found.has(j)).toBe(eligible)
          if (!eligible) return
          const pair = pairFacts(request, who, metres)
          const { probability } = acceptanceChance(pair, who.history)
          expect(found.get(j)?.moments).toBe(pair.sharedSlots)
          expect(found.get(j)?.chance).toBeCloseTo(probability, 5)
          expect(found.get(j)?.gain).toBeCloseTo(7 + 20_000 * probability, -1)
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('nearestMatching', () => {
  it('gives the nearest of all who match, nearest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 4_000 }), fc.nat({ max: 4_000 }))),
        fc.integer({ min: 1, max: 9 }),
        (places, many) => {
          const rest = { radiusMetres: 4_000, slots: 1, traits: 0x101, odds: 0, ratio: 1 }
          const grid = new Grid(places.map(([x, y]) => ({ x, y, ...rest })))
          const into = new Int32Array(many)
          const need = { x: 900, y: 1_100, kind: 1, languages: 0x100, slots: 1 }
          const count = nearestMatching(grid, need, many, into)
          const distance = (x: number, y: number) => (x - need.x) ** 2 + (y - need.y) ** 2
          const all = places.map(([x, y]) => distance(x, y)).filter((one) => one <= 16e6)
          const got = Array.from(into.subarray(0, count), (at) =>
            distance(grid.numbers[at] ?? 0, grid.numbers[at + 1] ?? 0),
          )
          expect(got).toEqual(all.toSorted((a, b) => a - b).slice(0, many))
        },
      ),
    )
  })
})

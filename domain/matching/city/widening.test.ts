import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL_SLOTS, slotBit, slotsIn } from '@/domain/kernel/slots'
import { straightMetres } from '@/domain/walking'
import { DEFAULT_COEFFICIENTS } from '../chance/coefficients'
import { failedClauses } from '../eligibility/clauses'
import { anyRequest, anyVolunteer } from '../eligibility/example-people'
import type { RequestFacts, VolunteerFacts } from '../eligibility/matching-facts'
import { CityColumns } from './city-columns'
import { needOf } from './need'
import { weighingIn } from './pairs'
import { wideningsOf } from './widening'

const NOW = Date.UTC(2026, 2, 10, 12)
const BEYOND = 1_000
const LANGUAGES = ['fr', 'ar']

const people = fc
  .array(
    fc.record({
      north: fc.integer({ min: 0, max: 40 }),
      slots: fc.constantFrom(0b1, 0b1000, 0b1001, 0b110000),
      gender: fc.constantFrom('woman' as const, 'man' as const, null),
      languages: fc.constantFrom(['nl'], ['fr'], ['ar', 'fr']),
      active: fc.boolean(),
      asks14: fc.constantFrom(0, 9),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ north, ...row }, k) =>
      anyVolunteer({ ...row, id: `v${k + 10}`, point: { lat: 51.03 + north / 1_000, lon: 4.482 } }),
    ),
  )
const requests = fc
  .record({
    genderWish: fc.constantFrom('woman' as const, 'man' as const, null),
    slots: fc.constantFrom(0b1, 0b1001),
    kind: fc.constantFrom('WALK' as const, 'PHONE_CALL' as const),
  })
  .map((change) => anyRequest(change))

/** How many more pass all the rules once this is changed. */
function more(
  request: RequestFacts,
  all: readonly VolunteerFacts[],
  wider: Partial<RequestFacts>,
  beyond = 0,
): number {
  const pass = (of: RequestFacts, extra: number) =>
    all.filter((who) => {
      const walk = who.point && straightMetres(of, who.point)
      return failedClauses(of, { ...who, radiusMetres: who.radiusMetres + extra }, walk, NOW).length === 0
    }).length
  return pass({ ...request, ...wider }, beyond) - pass(request, 0)
}

it('counts for each widening exactly those who then pass every rule', () => {
  fc.assert(
    fc.property(people, requests, (all, request) => {
      const city = new CityColumns(all.map((facts) => ({ facts, street: null, readAt: NOW })))
      const indexOf = (id: string) => all.findIndex((one) => one.id === id)
      const need = needOf(city, indexOf, request, null, { helped: [], last: [], blocked: [] })
      const walks = (_from: unknown, who: Int32Array) => ({
        metres: Float64Array.from(who, (j) => straightMetres(request, all[j]?.point ?? request)),
        estimated: new Uint8Array(who.length),
      })
      const using = weighingIn(city, { walks, coefficients: DEFAULT_COEFFICIENTS, now: NOW })
      const found = wideningsOf(city, need, using, { beyondMetres: BEYOND, languages: LANGUAGES })
      const told = new Map(found.map(({ count, ...one }) => [JSON.stringify(one), count]))
      const counted = (one: object) => told.get(JSON.stringify(one)) ?? 0

      expect(counted({ by: 'walk' })).toBe(more(request, all, {}, BEYOND))
      expect(counted({ by: 'gender' })).toBe(more(request, all, { genderWish: null }))
      for (const language of LANGUAGES)
        expect(counted({ by: 'language', language })).toBe(
          more(request, all, { languages: [...request.languages, language] }),
        )
      const moments = slotsIn(ALL_SLOTS & ~request.slots)
        .map((slot) => more(request, all, { slots: request.slots | slotBit(slot.weekday, slot.part) }))
        .filter((count) => count > 0)
        .sort((a, b) => b - a)
      expect(found.filter(({ by }) => by === 'moment').map(({ count }) => count)).toEqual(moments.slice(0, 3))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOUNDS } from '@/domain/resident/wishes'
import { CLAUSES, type Clause, failedClauses } from './clauses'
import { anyRequest, anyVolunteer } from './example-people'
import type { RequestFacts, VolunteerFacts } from './matching-facts'

const NOW = Date.UTC(2026, 2, 10, 12)

const SPOILED: Readonly<
  Record<Clause, { v?: Partial<VolunteerFacts>; r?: Partial<RequestFacts>; metres?: number | null }>
> = {
  inactive: { v: { active: false } },
  startList: { v: { startDone: false } },
  paused: { v: { pausedUntil: NOW + 1 } },
  kept: { v: { keptFor: 'resident-2' } },
  notBack: { v: { pausedUntil: NOW } },
  blocked: { v: { blockedResidents: ['resident-1'] } },
  declined: { r: { declinedBy: ['volunteer-1'], askedBefore: ['volunteer-1'] } },
  asked: { r: { askedBefore: ['volunteer-1'] } },
  kind: { v: { kinds: ['PET'] } },
  startOfKind: { v: { closedKinds: ['WALK'] } },
  minor: { v: { isMinor: true, kinds: ['SHARED_MEAL'] }, r: { kind: 'SHARED_MEAL' } },
  language: { v: { languages: ['tr'] } },
  gender: { v: { gender: 'man' }, r: { genderWish: 'woman' } },
  onlyWith: { v: { onlyWith: 'woman' } },
  'hard-of-hearing': {
    v: { avoids: ['hard-of-hearing'] },
    r: { bounds: ['hard-of-hearing', 'pets'], kind: 'PHONE_CALL' },
  },
  stairs: { v: { avoids: ['stairs'] }, r: { bounds: ['stairs', 'smoke'] } },
  pets: { v: { avoids: ['pets'] }, r: { bounds: ['pets'] } },
  smoke: { v: { avoids: ['stairs', 'smoke'] }, r: { bounds: ['smoke'] } },
  'no-smoker': { v: { avoids: ['no-smoker'] }, r: { bounds: ['no-smoker', 'smoke'] } },
  'no-pet-along': { v: { avoids: ['no-pet-along'] }, r: { bounds: ['no-pet-along'] } },
  slots: { v: { slots: 0b111000 } },
  place: { metres: null },
  distance: { metres: 1_501 },
  capacity: { v: { weekLoad: 2 } },
  openAsks: { v: { openAsks: 3 } },
  askedOften: { v: { asks14: 3, lowerLimitAsks14: 3 } },
}

describe('failedClauses', () => {
  it('lets an ordinary pair through, also at the very edge', () => {
    const edge = anyVolunteer({
      pausedUntil: NOW,
      comesBack: true,
      weekLoad: 1,
      openAsks: 2,
      asks14: 8,
      slots: 0b100,
    })
    expect(failedClauses(anyRequest(), edge, 1_500, NOW)).toEqual([])
  })

  it.each(CLAUSES)('%s is named alone', (clause) => {
    const { v, r, metres } = SPOILED[clause]
    const failed = failedClauses(anyRequest(r), anyVolunteer(v), metres === undefined ? 900 : metres, NOW)
    expect(failed.map((one) => one.clause)).toEqual([clause])
  })

  it('names all broken clauses, not only the first', () => {
    const v = anyVolunteer({ active: false, kinds: [], weekLoad: 5 })
    const names = failedClauses(anyRequest(), v, 9_000, NOW).map((one) => one.clause)
    expect(names).toEqual(['inactive', 'kind', 'distance', 'capacity'])
  })

  it('has no distance for a phone call', () => {
    expect(failedClauses(anyRequest({ kind: 'PHONE_CALL' }), anyVolunteer(), 9_000, NOW)).toEqual([])
  })

  it('keeps apart for each thing that is met there and that the other avoids: at the door, or on the telephone', () => {
    const some = fc.subarray([...BOUNDS])
    fc.assert(
      fc.property(some, some, (bounds, avoids) => {
        const both = BOUNDS.filter((one) => bounds.includes(one) && avoids.includes(one))
        const failed = failedClauses(anyRequest({ bounds }), anyVolunteer({ avoids }), 100, NOW)
        const names = (all: typeof failed) => all.map((one) => one.clause)
        expect(names(failed)).toEqual(both.filter((one) => one !== 'hard-of-hearing'))
        const call = anyRequest({ bounds, kind: 'PHONE_CALL' })
        const onPhone = failedClauses(call, anyVolunteer({ avoids }), 100, NOW)
        expect(names(onPhone)).toEqual(both.filter((one) => one === 'hard-of-hearing'))
      }),
    )
  })

  it('sends a neighbour who helps only women, or only men, to nobody of whom that is not known', () => {
    const who = fc.constantFrom('woman' as const, 'man' as const, null)
    fc.assert(
      fc.property(who, who, (onlyWith, residentGender) => {
        const failed = failedClauses(anyRequest({ residentGender }), anyVolunteer({ onlyWith }), 100, NOW)
        expect(failed).toHaveLength(onlyWith === null || onlyWith === residentGender ? 0 : 1)
      }),
    )
  })

  it('asks a neighbour who is kept for somebody for nobody else, by whatever record or organisation', () => {
    const keys = fc.constantFrom('a', 'b', 'org:Wijkinspectie')
    fc.assert(
      fc.property(fc.option(keys), fc.uniqueArray(keys), (keptFor, whose) => {
        const failed = failedClauses(anyRequest({ whose }), anyVolunteer({ keptFor }), 100, NOW)
        expect(failed.length === 0).toBe(keptFor === null || whose.includes(keptFor))
      }),
    )
  })

  it('asks for no place for a phone call', () => {
    expect(failedClauses(anyRequest({ kind: 'PHONE_CALL' }), anyVolunteer(), null, NOW)).toEqual([])
  })

  it('does not let a volunteer lift the hard limit', () => {
    const eager = anyVolunteer({ asks14: 9, lowerLimitAsks14: 40 })
    expect(failedClauses(anyRequest(), eager, 100, NOW)[0]?.values).toEqual({ asks: 9, limit: 9 })
  })
})

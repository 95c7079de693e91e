import { ALL_SLOTS } from '@/domain/kernel/slots'
import type { RequestFacts, VolunteerFacts } from './matching-facts'

/** A volunteer to whom nothing stands in the way, for tests to spoil. */
export function anyVolunteer(change: Partial<VolunteerFacts> = {}): VolunteerFacts {
  return {
    id: 'volunteer-1',
    point: { lat: 51.028, lon: 4.48 },
    radiusMetres: 1_500,
    kinds: ['GROCERIES', 'WALK', 'PHONE_CALL'],
    preferredKinds: [],
    languages: ['nl', 'fr'],
    motherTongue: 'nl',
    slots: ALL_SLOTS,
    weeklyCapacity: 2,
    weekLoad: 0,
    lowerLimitAsks14: null,
    openAsks: 0,
    asks14: 0,
    asks30: 0,
    visits90: 0,
    visits28: 0,
    lastAskedAt: null,
    pausedUntil: null,
    comesBack: false,
    active: true,
    startDone: true,
    closedKinds: [],
    isMinor: false,
    gender: null,
    onlyWith: null,
    topics: [],
    keptFor: null,
    avoids: [],
    blockedResidents: [],
    helpedBefore: [],
    cameLast: [],
    history: { observedAccepts: 0, expectedAccepts: 0 },
    ...change,
  }
}

export function anyRequest(change: Partial<RequestFacts> = {}): RequestFacts {
  return {
    id: 'request-1',
    residentId: 'resident-1',
    lat: 51.03,
    lon: 4.482,
    kind: 'WALK',
    languages: ['nl'],
    slots: 0b111,
    urgency: 'normal',
    genderWish: null,
    residentGender: null,
    topics: [],
    whose: ['resident-1'],
    bounds: [],
    declinedBy: [],
    askedBefore: [],
    ...change,
  }
}

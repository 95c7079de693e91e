import { describe, expect, it } from 'vitest'
import { HELP_REQUEST, HELP_REQUEST_STATES } from '../help-request/help-request-states'
import { MATCH_STATES } from '../match/match-states'
import { USUAL_PRACTICE } from '../practice/practice'
import { SIGNAL, SIGNAL_STATES } from '../signal/signal-states'
import { VOLUNTEER, VOLUNTEER_STATES } from '../volunteer/volunteer-states'
import { waitOfPair, waitOfPairState, waitOfRequest, waitOfSignal, waitOfVolunteer } from './waiting'

const at = new Date('2026-12-24T10:00:00Z')

describe('what a state asks for', () => {
  it('has an owner and a date for every request that somebody waits for, as its table of states says', () => {
    for (const state of HELP_REQUEST_STATES) {
      const { waitsFor } = HELP_REQUEST[state]
      const wait = waitOfRequest({ id: 'r', state, dueAt: waitsFor === null ? null : at })
      expect(wait === null, state).toBe(waitsFor === null)
      if (wait)
        expect(wait).toMatchObject({
          kind: 'step',
          why: state,
          dueAt: at,
          ownerRole: waitsFor === 'coordinator' ? 'coordinator' : 'staff',
        })
    }
  })

  it('is a worry while nobody looked at it, and a call or a next step for who is on the road of a volunteer', () => {
    for (const state of SIGNAL_STATES)
      expect(waitOfSignal({ id: 's', state, helpRequestId: 'r', dueAt: at })?.kind ?? null, state).toBe(
        SIGNAL[state].waitsFor === null ? null : 'worry',
      )
    for (const state of VOLUNTEER_STATES) {
      const pausedUntil = new Date('2027-02-01T10:00:00Z')
      const wait = waitOfVolunteer({ id: 'v', state, stateSince: at, pausedUntil }, USUAL_PRACTICE)
      expect(wait === null, state).toBe(VOLUNTEER[state].waitsFor === null)
      if (!wait) continue
      expect(wait).toMatchObject({ ownerRole: 'coordinator', why: state })
      expect(wait.kind, state).toBe(state === 'interested' ? 'call_newcomer' : 'guide')
      // Five working days from Christmas Eve, over two public holidays and two weekends.
      if (VOLUNTEER[state].due === 'fiveWorkingDays')
        expect(wait.dueAt.toISOString().slice(0, 10)).toBe('2027-01-04')
      if (state === 'paused') expect(wait.dueAt).toEqual(pausedUntil)
    }
  })

  it('is a new yes for a pair whose wish changed, unless it pauses or is over', () => {
    const pair = { id: 'm', version: 1, helpRequestId: 'r', volunteerId: 'v' }
    const kinds = MATCH_STATES.map(
      (state) =>
        waitOfPair({ ...pair, state }, { version: 2, state: 'matched' }, at.getTime(), USUAL_PRACTICE)?.kind,
    )
    expect(MATCH_STATES.filter((_, index) => kinds[index] === 'new_yes')).toEqual([
      'proposed',
      'introduction',
      'active',
      'trouble',
      'mediated',
      'ending',
    ])
    expect(
      waitOfPair(
        { ...pair, state: 'active' },
        { version: 1, state: 'matched' },
        at.getTime(),
        USUAL_PRACTICE,
      ),
    ).toBeNull()
  })

  it('is a call about the pair where its state asks for one, and who tells it themselves has until the last day', () => {
    const pair = {
      id: 'm',
      stateSince: at,
      agreedDay: null,
      whoTells: 'staff' as const,
      residentToldAt: null,
      pausedFrom: null,
      helpRequestId: 'r',
      volunteerId: 'v',
    }
    const due = (over: Partial<Parameters<typeof waitOfPairState>[0]>) =>
      waitOfPairState({ ...pair, state: 'ending', ...over }, USUAL_PRACTICE)
        ?.dueAt.toISOString()
        .slice(0, 10)
    const kinds = MATCH_STATES.flatMap(
      (state) => waitOfPairState({ ...pair, state }, USUAL_PRACTICE)?.kind ?? [],
    )
    expect(kinds).toEqual(['first_meeting', 'mediate', 'call_after_talk', 'tell_ending'])
    const pausedFrom = (from: 'trouble' | 'mediated') =>
      waitOfPairState({ ...pair, state: 'paused', pausedFrom: from }, USUAL_PRACTICE)?.kind
    expect([pausedFrom('trouble'), pausedFrom('mediated')]).toEqual(['mediate', undefined])
    expect(due({})).toBe('2026-12-28')
    expect(due({ whoTells: 'neighbour', agreedDay: '2027-01-12' })).toBe('2027-01-13')
    expect(due({ residentToldAt: at, agreedDay: '2027-01-12' })).toBe('2027-01-13')
    expect(due({ whoTells: 'neighbour' })).toBe('2027-01-04')
    expect(due({ state: 'mediated', agreedDay: '2027-01-12' })).toBe('2027-01-12')
    expect(due({ state: 'introduction', agreedDay: '2026-12-30' })).toBe('2026-12-31')
  })
})

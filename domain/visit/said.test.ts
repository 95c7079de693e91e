import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../kernel/time'
import { askAt, tooManyMissed, unheardAt } from './noticed'
import { SAID, SAID_BY_NEIGHBOUR, SAID_BY_RESIDENT, sayable, speakerOf, unsayable } from './said'
import { VISIT, VISIT_STATES } from './visit-states'

const NOW = Date.UTC(2026, 5, 2, 12)
const visit = fc.record({
  state: fc.constantFrom(...VISIT_STATES),
  begins: fc.integer({ min: NOW - 9 * DAY, max: NOW + 9 * DAY }),
})

describe('what may be said of a visit', () => {
  it('has a sentence for whatever may not, and each choice one speaker', () => {
    fc.assert(
      fc.property(visit, fc.constantFrom(...SAID), (one, said) => {
        const why = unsayable(said, one, NOW)
        expect(sayable(SAID, one, NOW).includes(said)).toBe(why === null)
        expect([null, 'visit.saidBefore', 'visit.began', 'visit.notYet']).toContain(why)
      }),
    )
    expect(SAID_BY_NEIGHBOUR.map(speakerOf)).toEqual(SAID_BY_NEIGHBOUR.map(() => 'neighbour'))
    expect(SAID_BY_RESIDENT.map(speakerOf)).toEqual(SAID_BY_RESIDENT.map(() => 'resident'))
  })

  it('lets both take back a no that was a slip of the finger, and neither cancel what has begun', () => {
    const ahead = { begins: NOW + HOUR }
    expect(sayable(SAID, { state: 'skipped', ...ahead }, NOW)).toEqual(['again'])
    expect(sayable(SAID_BY_NEIGHBOUR, { state: 'uncovered', ...ahead }, NOW)).toContain('can')
    for (const said of ['cannot', 'skip'] as const)
      expect(unsayable(said, { state: 'planned', begins: NOW - HOUR }, NOW)).toBe('visit.began')
    expect(unsayable('nobody', { state: 'planned', ...ahead }, NOW)).toBe('visit.notYet')
  })

  it('is over when nobody comes any more', () => {
    for (const state of VISIT_STATES)
      expect(VISIT[state].is.includes('stands'), state).toBe(VISIT[state].waitsFor !== null)
  })
})

describe('a visit of which nobody tells', () => {
  it('is asked about the day after, and given up three days later', () => {
    expect(askAt(NOW) - NOW).toBeLessThanOrEqual(DAY)
    expect(unheardAt(askAt(NOW))).toBeGreaterThan(askAt(NOW) + 2 * DAY)
  })

  it.each([
    [['missed'], false],
    [['unheard', 'missed', 'done'], true],
    [['unheard', 'skipped', 'missed'], true],
    [['missed', 'done', 'missed'], false],
    [[], false],
  ] as const)('%j: %s', (latest, told) => expect(tooManyMissed(latest)).toBe(told))
})

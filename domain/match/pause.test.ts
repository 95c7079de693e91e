import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_REQUEST } from '../help-request/help-request-states'
import { stateIs } from '../kernel/state-table'
import { DAY } from '../kernel/time'
import { MATCH, MATCH_STATES, OUTCOMES } from './match-states'
import { afterPause, canPause, mayPauseUntil } from './pause'

const NOW = Date.UTC(2026, 11, 25, 10)

describe('a pause', () => {
  it.each([
    ['2026-12-24', false],
    ['2026-12-25', false],
    ['2026-12-26', true],
    ['2027-12-26', true],
    ['2027-12-27', false],
  ])('until %s: %s', (until, allowed) => expect(mayPauseUntil(until, NOW)).toBe(allowed))

  it('leads back to where the help stood, by steps that the tables allow', () => {
    const moment = fc.option(fc.constant(new Date(NOW - DAY)))
    const any = fc.record({
      approvedAt: moment,
      firstContactAt: moment,
      outcome: fc.option(fc.constantFrom(...OUTCOMES)),
      pausedFrom: fc.option(fc.constantFrom(...MATCH_STATES.filter(canPause))),
    })
    fc.assert(
      fc.property(any, fc.constantFrom('once' as const, 'weekly' as const), (match, rhythm) => {
        const { match: state, request } = afterPause(match, rhythm)
        expect(MATCH.paused.next).toContain(state)
        expect(MATCH[state].next).toContain('paused')
        expect(HELP_REQUEST.on_hold.next).toContain(request)
        // Nobody sees an address after a pause who did not see it before.
        expect(stateIs(MATCH, state, 'visible')).toBe(match.approvedAt !== null)
        if (match.approvedAt && match.pausedFrom && match.pausedFrom !== 'proposed')
          expect(state).toBe(match.pausedFrom)
      }),
    )
  })
})

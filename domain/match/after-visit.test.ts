import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_REQUEST, HELP_REQUEST_STATES } from '../help-request/help-request-states'
import { afterVisit } from './after-visit'
import { MATCH, OUTCOMES } from './match-states'

const anyVisit = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  rhythm: fc.constantFrom('once' as const, 'weekly' as const),
  state: fc.constantFrom(...HELP_REQUEST_STATES),
})

describe('what follows a visit', () => {
  it('takes only steps that the tables of states allow, and nothing where there was no visit', () => {
    fc.assert(
      fc.property(anyVisit, ({ outcome, rhythm, state }) => {
        const follows = afterVisit(outcome, rhythm, state)
        const visited = state === 'matched' || state === 'in_progress' || state === 'ongoing'
        expect(follows !== null).toBe(visited)
        if (!follows) return
        let from = state
        for (const to of follows.request) {
          expect(HELP_REQUEST[from].next).toContain(to)
          from = to
        }
        if (follows.match) expect(MATCH.active.next).toContain(follows.match)
        // Somebody comes again exactly when the match lives on.
        expect(from === 'ongoing').toBe(follows.match === null)
      }),
    )
  })

  it('hears every worry, and leaves nobody waiting after a visit that came to nothing', () => {
    fc.assert(
      fc.property(anyVisit, ({ outcome, rhythm, state }) => {
        const follows = afterVisit(outcome, rhythm, state)
        if (!follows) return
        expect(follows.raisesSignal).toBe(outcome === 'worried')
        // Help that goes on goes on after a time that did not work.
        const failed = outcome === 'not_worked' && !(rhythm === 'weekly' && state === 'ongoing')
        expect(follows.visit).toBe(outcome === 'not_worked' ? 'missed' : 'done')
        expect([follows.freesOffer, follows.dueNow, follows.request.at(-1) === 'ready']).toEqual([
          failed,
          failed,
          failed,
        ])
      }),
    )
  })

  it.each([
    ['good', 'once', 'matched', ['done']],
    ['good', 'once', 'ongoing', ['ended']],
    ['worried', 'weekly', 'matched', ['in_progress', 'ongoing']],
    ['good', 'weekly', 'ongoing', []],
    ['not_worked', 'weekly', 'ongoing', []],
    ['not_worked', 'weekly', 'matched', ['ready']],
  ] as const)('%s, %s, %s', (outcome, rhythm, state, request) => {
    expect(afterVisit(outcome, rhythm, state)?.request).toEqual(request)
  })
})

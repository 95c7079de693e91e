import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_REQUEST, HELP_REQUEST_STATES } from '../help-request/help-request-states'
import { afterStandIn } from './stand-in'
import { VISIT, VISIT_STATES } from './visit-states'

const anyPair = [fc.constantFrom(...HELP_REQUEST_STATES), fc.constantFrom(...VISIT_STATES)] as const

describe('somebody else for one visit', () => {
  it('moves the visit along its table only, and never one that needs nobody else', () => {
    fc.assert(
      fc.property(...anyPair, (request, visit) => {
        const to = afterStandIn(request, visit)
        if (to !== null) expect(VISIT[visit].next, `${visit} → ${to}`).toContain(to)
        if (visit !== 'sought' && visit !== 'stood_in') expect(to).toBeNull()
      }),
    )
  })

  it('comes when a neighbour may help, and is looked for as long as nobody may', () => {
    for (const state of HELP_REQUEST_STATES)
      expect(afterStandIn(state, 'sought') === 'stood_in', state).toBe(
        ['matched', 'in_progress', 'ongoing'].includes(state),
      )
    expect([afterStandIn('seeking', 'stood_in'), afterStandIn('done', 'stood_in')]).toEqual([
      'sought',
      'done',
    ])
  })

  it('leaves nobody waiting in silence: found nobody is a call, and who needs no visit is not called', () => {
    expect(afterStandIn('no_match_yet', 'sought')).toBe('uncovered')
    for (const state of ['deceased', 'moved', 'unsafe'] as const) {
      expect(afterStandIn(state, 'sought')).toBe('skipped')
      expect(HELP_REQUEST[state].next).not.toContain('seeking')
    }
  })
})

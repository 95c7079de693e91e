import { describe, expect, it } from 'vitest'
import { HELP_REQUEST_STATES } from '@/domain/help-request/states'
import { statusOf } from './status'

describe('statusOf', () => {
  it('tells a referrer nothing about a worry, a move or a death', () => {
    expect(
      new Set(
        ['withdrawn', 'moved', 'deceased', 'not_ours', 'duplicate', 'done'].map((state) =>
          statusOf(state as (typeof HELP_REQUEST_STATES)[number]),
        ),
      ),
    ).toEqual(new Set(['closed']))
    expect(statusOf('unsafe')).toBe(statusOf('seeking'))
  })

  it('has four answers and no more', () => {
    expect(new Set(HELP_REQUEST_STATES.map(statusOf))).toEqual(
      new Set(['received', 'busy', 'helped', 'closed']),
    )
  })
})

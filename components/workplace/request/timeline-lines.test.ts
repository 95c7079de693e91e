import { describe, expect, it } from 'vitest'
import { type TimelineRow, timelineLines } from './timeline-lines'

let count = 0
function row(part: Partial<TimelineRow>): TimelineRow {
  count += 1
  return {
    id: `row-${count}`,
    thing: 'help_request',
    fromState: null,
    toState: 'triage',
    actorKind: 'user',
    actorName: null,
    reason: '',
    heard: null,
    at: new Date('2026-11-24T10:00:00Z'),
    ...part,
  }
}

describe('timelineLines', () => {
  it('tells a yes once, and as the neighbour who said it', () => {
    const yes = { actorKind: 'visitor' as const }
    const lines = timelineLines([
      row({ ...yes, thing: 'offer', toState: 'accepted' }),
      row({ ...yes, thing: 'match', toState: 'proposed' }),
      row({ ...yes, toState: 'proposed_to_resident' }),
    ])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ happened: ['offer.accepted'], who: { kind: 'volunteer' } })
  })

  it('keeps apart what different people did, and what happened later', () => {
    const lines = timelineLines([
      row({ actorKind: 'visitor' }),
      row({ actorName: 'Lies', toState: 'ready' }),
      row({ actorName: 'Lies', toState: 'seeking', at: new Date('2026-11-24T10:00:01Z') }),
    ])
    expect(lines.map((one) => one.happened[0])).toEqual([
      'help_request.triage',
      'help_request.ready',
      'help_request.seeking',
    ])
    expect(lines[0]?.who).toEqual({ kind: 'resident' })
    expect(lines[1]?.who).toEqual({ name: 'Lies' })
  })

  it('never drops a moment, also when only an echo is left', () => {
    expect(timelineLines([row({ thing: 'match', toState: 'done' })])[0]?.happened).toEqual(['match.done'])
  })

  it('knows a reason of the system from words that somebody wrote', () => {
    expect(timelineLines([row({ reason: 'handed-back' })])[0]?.why).toEqual({ key: 'handed-back' })
    expect(timelineLines([row({ reason: 'belt morgen terug' })])[0]?.why).toEqual({
      words: 'belt morgen terug',
    })
    expect(timelineLines([row({ reason: 'completed' })])[0]).toMatchObject({
      happened: ['help_request.completed'],
      why: null,
    })
  })
})

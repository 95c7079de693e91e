import { expect, it } from 'vitest'
import { secondPersonFor } from './second-person'
import { VOLUNTEER, VOLUNTEER_STATES } from './volunteer-states'

it('P20 every road to being asked again after a stop takes two, whoever takes the step', () => {
  for (const from of VOLUNTEER_STATES)
    for (const to of VOLUNTEER[from].next)
      for (const before of VOLUNTEER_STATES)
        for (const actor of ['c1', 'c2']) {
          const second = secondPersonFor(from, to, { from: before, by: 'c1' }, actor)
          const opens = to === 'ready' || to === 'active'
          const stopped = from === 'suspended' || (from === 'ended' && before === 'suspended')
          const own = from === 'intake_done' && actor === 'c1'
          expect([from, to, before, second]).toEqual([
            from,
            to,
            before,
            opens && stopped ? 'unblock' : opens && own ? 'vet' : null,
          ])
        }
})

it('a talk that nobody wrote down stops nobody', () => {
  expect(secondPersonFor('intake_done', 'ready', null, 'c1')).toBeNull()
})

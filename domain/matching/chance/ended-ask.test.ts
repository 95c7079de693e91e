import { expect, it } from 'vitest'
import type { PairFacts } from './acceptance'
import { exampleOf } from './ended-ask'

const pair: PairFacts = {
  walkMetres: 400,
  sharedMotherTongue: true,
  preferredKindOfHelp: false,
  helpedBefore: false,
  sharedSlots: 3,
  asks14: 1,
  visits28: 0,
}
const asked = { ...pair, ratio: 1.5 }

it('teaches what was known, and whether a yes came', () => {
  expect(exampleOf({ asked, outcome: 'accepted', openHours: 0.1 })).toEqual({ pair, ratio: 1.5, yes: true })
  for (const outcome of ['declined', 'silent'] as const)
    expect(exampleOf({ asked, outcome, openHours: 0 })).toEqual({ pair, ratio: 1.5, yes: false })
})

it('learns nothing from a no that is about the week', () => {
  expect(exampleOf({ asked, outcome: 'excused', openHours: 5 })).toBeNull()
})

it('counts an ask that was taken back for the time it stood open', () => {
  expect(exampleOf({ asked, outcome: 'recalled', openHours: 1.2 })?.ratio).toBeCloseTo(0.75)
  expect(exampleOf({ asked, outcome: 'recalled', openHours: 0.01 })).toBeNull()
})

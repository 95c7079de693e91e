import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_KINDS } from '../help-request/kinds'
import { askedKinds, keptKinds, kindsFor, offeredKinds, SWITCHED_KINDS } from './kinds'

const some = fc.uniqueArray(fc.constantFrom(...SWITCHED_KINDS))
const any = fc.uniqueArray(fc.constantFrom(...HELP_KINDS))

describe('the kinds of help of a city', () => {
  it('are what is on and something else, in the order of the product', () => {
    fc.assert(
      fc.property(some, (on) => {
        const offered = offeredKinds(on)
        expect(offered).toEqual(HELP_KINDS.filter((kind) => offered.includes(kind)))
        expect(new Set(offered)).toEqual(new Set([...on, 'OTHER']))
      }),
    )
  })

  it('are at most six for a resident, in the order of the city, and something else last', () => {
    fc.assert(
      fc.property(some, (on) => {
        expect(askedKinds(on)).toEqual([...on.slice(0, 6), 'OTHER'])
        for (const kind of askedKinds(on)) expect(offeredKinds(on)).toContain(kind)
      }),
    )
  })

  it('hold the kind that a request has already, also when it is off', () => {
    expect(kindsFor(['WALK'], 'PET')).toEqual(['WALK', 'PET', 'OTHER'])
    expect(kindsFor(['WALK'], null)).toEqual(['WALK', 'OTHER'])
  })

  it('change what a volunteer does only where the form shows it', () => {
    fc.assert(
      fc.property(any, any, some, (chosen, before, on) => {
        const kept = keptKinds(chosen, before, on)
        for (const kind of HELP_KINDS)
          expect(kept.includes(kind)).toBe((offeredKinds(on).includes(kind) ? chosen : before).includes(kind))
        expect(new Set(kept).size).toBe(kept.length)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MATCH_STATES } from '../match/match-states'
import { OFFER_STATES } from '../offer/offer-states'
import {
  CHANGE_EFFECTS,
  changedFields,
  effectOf,
  isAbout,
  isNewWish,
  WISH_FIELDS,
  WISH_STAGES,
  wishStage,
} from './wish-change'

const WISH = {
  kind: 'WALK',
  timing: 'date',
  visitDate: '2026-12-01',
  dayPart: 'morning',
  slots: 1,
  languages: ['nl'],
  genderWish: null,
  details: 'met de hond',
  goodToKnow: '',
  street: '2800 Dorpstraat',
  door: '7 bus 2',
} as const

const fields = fc.subarray([...WISH_FIELDS])
const stage = fc.constantFrom(...WISH_STAGES)

describe('what a change of a wish brings', () => {
  it('follows from what, when and where for whoever was asked, and from nothing while nobody was', () => {
    for (const field of WISH_FIELDS) expect(CHANGE_EFFECTS[field].unasked).toBe('nothing')
    for (const one of WISH_STAGES.filter((one) => one !== 'unasked'))
      for (const field of ['what', 'when', 'where'] as const)
        expect(CHANGE_EFFECTS[field][one], `${field} × ${one}`).toMatch(/^(renew|ask_again|ask_on_return)$/)
  })

  it('asks anew exactly when there is a new version, and never less for more fields', () => {
    fc.assert(
      fc.property(fields, fields, stage, (some, more, where) => {
        const asks = ['renew', 'ask_again', 'ask_on_return'].includes(effectOf(some, where))
        expect(asks).toBe(isNewWish(some) && where !== 'unasked')
        if (isNewWish(some)) expect(effectOf([...some, ...more], where)).toBe(effectOf(some, where))
      }),
    )
  })

  it('knows how far others had come, in every state', () => {
    for (const state of OFFER_STATES)
      expect(wishStage([{ state }], [])).toBe(state === 'sent' ? 'asked' : 'unasked')
    const stages = MATCH_STATES.map((state) => wishStage([{ state: 'sent' }], [{ state }]))
    expect(new Set(stages)).toEqual(new Set(['yes_waits', 'helping', 'paused', 'asked']))
    expect(wishStage([], [{ state: 'handed_back' }, { state: 'paused' }])).toBe('paused')
  })

  it.each([
    [{ kind: 'PET' }, ['what']],
    [{ dayPart: 'evening', slots: 4 }, ['when']],
    [{ street: '2800 Verreweg' }, ['where']],
    [{ door: '9' }, ['words']],
    [{ details: 'zonder hond', genderWish: 'woman' }, ['who', 'words']],
    [{ languages: ['nl'], details: undefined }, []],
    [{}, []],
  ] as const)('reads %j as %j', (said, changed) => expect(changedFields(WISH, said)).toEqual(changed))
})

/** One neighbour, one wish, and everything that may be said about it, in any order and with old pages still open. */
type Step = { readonly does: 'change' | 'look' | 'yes' | 'approve' | 'letter' }

it('approves nothing that the neighbour did not say yes to, in whatever order it comes', () => {
  const steps = fc.array(
    fc.record<Step>({ does: fc.constantFrom('change', 'look', 'yes', 'approve', 'letter') }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(steps, (road) => {
      const wish = { version: 1 }
      const offer = { version: 1 }
      let seen = { version: 1 }
      let yes: { version: number } | null = null
      for (const { does } of road) {
        if (does === 'change') wish.version += 1
        if (does === 'letter') offer.version = wish.version
        if (does === 'look') seen = { ...wish }
        if (does === 'yes' && isAbout(seen, wish) && isAbout(offer, wish)) yes = { ...seen }
        if (does === 'approve' && yes && isAbout(yes, wish)) expect(yes).toEqual(wish)
      }
    }),
    { numRuns: 2000 },
  )
})

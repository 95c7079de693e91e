import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../kernel/time'
import type { Reason } from '../chance/acceptance'
import { type Compared, setApart } from './apart'

const NOW = 1_800_000_000_000
const reason = (key: Reason['key'], values: Reason['values'] = {}): Reason => ({ key, values, effect: 0.1 })
const who = (id: string, reasons: Reason[], weeksAgo: number | null = 0): Compared => ({
  id,
  reasons,
  lastAskedAt: weeksAgo === null ? null : NOW - weeksAgo * 7 * DAY,
  cameLast: false,
})
const keysOf = (facts: readonly { key: string }[] | undefined) => facts?.map(({ key }) => key)

describe('setApart', () => {
  it('says once what holds for all, and of each what the others have not', () => {
    const karim = who(
      'karim',
      [reason('motherTongue'), reason('near', { metres: 300 }), reason('helpedBefore')],
      3,
    )
    const an = who('an', [reason('near', { metres: 410 }), reason('motherTongue')])
    const { shared, own } = setApart([karim, an], NOW)
    expect(keysOf(shared)).toEqual(['motherTongue'])
    expect(keysOf(own.get('karim'))).toEqual(['helpedBefore', 'near', 'rested'])
    expect(own.get('karim')?.[2]?.values).toEqual({ weeks: 3 })
    expect(keysOf(own.get('an'))).toEqual(['near'])
  })

  it('says of who came last time just that, and not besides that they helped before', () => {
    const mia = { ...who('mia', [reason('near'), reason('helpedBefore')]), cameLast: true }
    expect(keysOf(setApart([mia, who('an', [])], NOW).own.get('mia'))).toEqual(['cameLast', 'near'])
  })

  it('tells of one alone everything of note, since there is nobody to compare with', () => {
    const { shared, own } = setApart([who('an', [reason('motherTongue')], null)], NOW)
    expect([keysOf(shared), keysOf(own.get('an'))]).toEqual([[], ['motherTongue', 'neverAsked']])
  })

  it('never grades how often somebody says yes, tells three things at most and nothing twice', () => {
    const keys = [
      'near',
      'far',
      'motherTongue',
      'preferredKind',
      'helpedBefore',
      'severalSlots',
      'askedLately',
      'visitsLately',
      'oftenYes',
      'seldomYes',
    ] as const
    const reasons = fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...keys), n: fc.integer({ min: 1, max: 2 }) }),
      { selector: ({ key }) => key },
    )
    const people = fc.array(fc.tuple(reasons, fc.option(fc.integer({ min: 0, max: 9 }))), { maxLength: 6 })
    fc.assert(
      fc.property(people, (list) => {
        const compared = list.map(([all, weeks], index) =>
          who(
            `${index}`,
            all.map(({ key, n }) => reason(key, { n })),
            weeks,
          ),
        )
        const { shared, own } = setApart(compared, NOW)
        for (const facts of own.values()) {
          const all = [...shared, ...facts].map(({ key }) => key)
          expect(facts.length).toBeLessThanOrEqual(3)
          expect(new Set(all).size).toBe(all.length)
          expect(all.some((key) => (key as string) === 'oftenYes' || (key as string) === 'seldomYes')).toBe(
            false,
          )
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/time'
import { PERSONAL_ITEMS, START_ITEMS, waitsFor } from './start-items'
import {
  closedKinds,
  firstLapse,
  goodUntil,
  lastDay,
  linesToTell,
  missingFor,
  NEW_VERSION_DAYS,
  policyToTell,
  type StartFacts,
  startList,
  toldMark,
  versionOn,
} from './start-list'
import { type StartRules, USUAL_START_RULES } from './start-rules'

const DAY = '2026-12-01'
const NOBODY: StartFacts = { takenOverUntil: null, asked: [], steps: [] }
const policy = { insurer: 'Verzekeraar', number: '1', until: '2027-12-31', accidents: true }
const INSURED: StartRules = { ...USUAL_START_RULES, policy }
const done = (change: Partial<StartFacts> = {}): StartFacts => ({
  takenOverUntil: null,
  asked: [],
  steps: PERSONAL_ITEMS.map((item) => ({ item, version: 1, until: null })),
  ...change,
})

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(DAY, days))
const rules = fc.record({
  asks: fc.record(
    Object.fromEntries(
      START_ITEMS.map((item) => [
        item,
        fc.constantFrom('everybody' as const, [], ['WALK' as const], ['WALK' as const, 'PET' as const]),
      ]),
    ) as Record<(typeof START_ITEMS)[number], fc.Arbitrary<StartRules['asks']['note']>>,
  ),
  texts: fc.record({ version: fc.integer({ min: 1, max: 3 }), since: day }).map((text) => ({
    note: text,
    agreement: text,
    code: text,
  })),
  policy: fc.option(day.map((until) => ({ insurer: 'V', number: '1', until, accidents: false }))),
  months: fc.constant(USUAL_START_RULES.months),
  expenses: fc.constant('real' as const),
})
const facts = fc.record({
  takenOverUntil: fc.option(day),
  asked: fc.subarray([...START_ITEMS]),
  steps: fc.array(
    fc.record({
      item: fc.constantFrom(...PERSONAL_ITEMS),
      version: fc.integer({ min: 1, max: 3 }),
      until: fc.option(day),
    }),
  ),
})

describe('the start list', () => {
  it('skips nothing: each thing that is asked of everybody is missed alone', () => {
    expect(missingFor(done(), INSURED, DAY)).toEqual([])
    for (const item of ['note', 'agreement', 'code', 'identity'] as const) {
      const steps = done().steps.filter((step) => step.item !== item)
      expect(missingFor(done({ steps }), INSURED, DAY)).toEqual([item])
    }
    expect(missingFor(done(), USUAL_START_RULES, DAY)).toEqual(['insurance'])
  })

  it('lapses the day after its last day, the insurance too', () => {
    const steps = done().steps.map((step) => (step.item === 'code' ? { ...step, until: DAY } : step))
    expect(missingFor(done({ steps }), INSURED, DAY)).toEqual([])
    expect(missingFor(done({ steps }), INSURED, addDays(DAY, 1))).toEqual(['code'])
    expect(missingFor(done(), INSURED, '2028-01-01')).toEqual(['insurance'])
  })

  it('asks again for a new version, and cuts nobody off overnight', () => {
    const note = { version: 2, since: DAY }
    const newer = { ...INSURED, texts: { ...INSURED.texts, note } }
    expect(missingFor(done(), newer, addDays(DAY, NEW_VERSION_DAYS))).toEqual([])
    expect(missingFor(done(), newer, addDays(DAY, NEW_VERSION_DAYS + 1))).toEqual(['note'])
    const told = linesToTell(startList(done(), newer, [], addDays(DAY, 40)))
    expect(told.map(toldMark)).toEqual([`note ${addDays(DAY, 60)}`])
    expect(firstLapse(told, addDays(DAY, 40))).toBe(addDays(DAY, 60))
  })

  it('whoever helped before helps on until the day, and not for what is asked of this very person', () => {
    const before = { ...NOBODY, takenOverUntil: DAY }
    expect(missingFor(before, USUAL_START_RULES, DAY)).toEqual([])
    expect(missingFor(before, INSURED, addDays(DAY, 1))).toEqual(['note', 'agreement', 'code', 'identity'])
    expect(missingFor({ ...before, asked: ['extract'] }, USUAL_START_RULES, DAY)).toEqual(['extract'])
  })

  it('closes only the kind for which more is asked', () => {
    const strict = { ...INSURED, asks: { ...INSURED.asks, training: ['TRANSPORT'] as const } }
    const untrained = done({ steps: done().steps.filter(({ item }) => item !== 'training') })
    expect(missingFor(untrained, strict, DAY)).toEqual([])
    expect(closedKinds(untrained, strict, DAY)).toEqual(['TRANSPORT'])
    expect(closedKinds(done(), strict, DAY)).toEqual([])
    const names = (kinds: Parameters<typeof startList>[2]) =>
      startList(untrained, strict, kinds, DAY).map(({ item }) => item)
    expect(names(['WALK'])).not.toContain('training')
    expect(names(['TRANSPORT'])).toContain('training')
  })

  it('changes on no day up to the one that it names, and then does', () => {
    fc.assert(
      fc.property(facts, rules, (somebody, asked) => {
        const until = goodUntil(somebody, asked, DAY)
        const all = (on: string) =>
          startList(somebody, asked, ['WALK', 'PET'], on)
            .map((line) => `${line.item} ${line.done}`)
            .join()
        if (until === null) expect(all(addDays(DAY, 900))).toBe(all(DAY))
        else {
          expect(until >= DAY).toBe(true)
          expect(all(until)).toBe(all(DAY))
          expect(all(addDays(until, 1))).not.toBe(all(DAY))
        }
      }),
    )
  })

  it('shows what is missed as not done, and at most five tasks of their own', () => {
    fc.assert(
      fc.property(facts, rules, (somebody, asked) => {
        const lines = startList(somebody, asked, ['WALK', 'PET'], DAY)
        for (const item of missingFor(somebody, asked, DAY))
          expect(lines.find((line) => line.item === item)?.done).toBe(false)
        expect(lines.filter(({ waitsFor }) => waitsFor === 'neighbour').length).toBeLessThanOrEqual(5)
      }),
    )
    expect(START_ITEMS.filter((item) => waitsFor(item) === 'neighbour').length).toBeLessThanOrEqual(5)
  })

  it('tells of the insurance to nobody but the city', () => {
    const told = (facts: StartFacts) => linesToTell(startList(facts, USUAL_START_RULES, [], DAY))
    expect(told(done())).toEqual([])
    expect(firstLapse(told(done()), DAY)).toBeNull()
    expect(told(NOBODY).map(toldMark)).toEqual(['note', 'agreement', 'code', 'identity'])
    expect(firstLapse(told(NOBODY), DAY)).toBe(DAY)
    const until = (days: number) =>
      policyToTell({ ...INSURED, policy: { ...policy, until: addDays(DAY, days) } }, DAY)
    expect([until(61), until(60), until(-1)]).toEqual([null, addDays(DAY, 60), addDays(DAY, -1)])
    expect(policyToTell(USUAL_START_RULES, DAY)).toBe('')
    const unasked = { ...USUAL_START_RULES.asks, insurance: [] }
    expect(policyToTell({ ...USUAL_START_RULES, asks: unasked }, DAY)).toBeNull()
  })
})

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-30', 36, '2029-11-30'],
  ['2026-11-30', null, null],
])('%s for %s months is good until %s', (from, months, until) => expect(lastDay(from, months)).toBe(until))

it.each([
  [3, '2026-12-01', 3],
  [3, '2026-11-30', 2],
  [1, '2020-01-01', 1],
])('with version %s since 1 December, a paper of %s is of version %s', (version, signed, of) =>
  expect(versionOn({ version, since: '2026-12-01' }, signed)).toBe(of),
)

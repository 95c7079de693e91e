import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/time'
import { type InTurn, turns } from './rotation'

const START = '2026-03-03'
const DAYS = Array.from({ length: 12 }, (_, week) => addDays(START, 7 * week))
const helper = (id: string, changes: Partial<InTurn> = {}): InTurn => ({
  id,
  from: START,
  backOn: null,
  until: null,
  ...changes,
})
const [an, bob, cas] = [helper('an'), helper('bob'), helper('cas')] as const
const names = (given: ReturnType<typeof turns>) => given.map((one) => one.helper)

const anyTeam = fc
  .array(
    fc.record({
      from: fc.constantFrom(...DAYS),
      backOn: fc.option(fc.constantFrom(...DAYS)),
      until: fc.option(fc.constantFrom(...DAYS)),
    }),
    { maxLength: 4 },
  )
  .map((team) => team.map((one, index) => ({ id: `h${index}`, ...one })))

describe('who comes which week', () => {
  it('goes round, and one alone comes every time', () => {
    expect(names(turns(DAYS.slice(0, 6), [an, bob, cas], []))).toEqual([
      'an',
      'bob',
      'cas',
      'an',
      'bob',
      'cas',
    ])
    expect(names(turns(DAYS, [an], []))).toEqual(DAYS.map(() => 'an'))
  })

  it('goes on without whoever pauses or leaves, and gives a turn to whoever came longest ago', () => {
    const back = helper('bob', { backOn: DAYS[4] ?? '' })
    expect(names(turns(DAYS.slice(0, 6), [an, back, cas], []))).toEqual([
      'an',
      'cas',
      'an',
      'cas',
      'bob',
      'an',
    ])
    const leaves = helper('an', { until: DAYS[1] ?? '' })
    expect(names(turns(DAYS.slice(0, 4), [leaves, bob], []))).toEqual(['an', 'bob', 'bob', 'bob'])
    const first = { day: DAYS[0] ?? '', helper: 'an' }
    expect(names(turns(DAYS.slice(0, 3), [an, bob], [first]))).toEqual(['bob', 'an'])
  })

  it('never sends somebody who is away, gives no day twice, and leaves no day that somebody can do', () => {
    fc.assert(
      fc.property(anyTeam, fc.subarray(DAYS), (team, settledDays) => {
        const settled = settledDays.map((day) => ({ day, helper: team[0]?.id ?? 'gone' }))
        const given = turns(DAYS, team, settled)
        const can = (one: InTurn, day: string) =>
          day >= one.from &&
          (one.backOn === null || day >= one.backOn) &&
          (one.until === null || day <= one.until)
        for (const { day, helper: id } of given)
          expect(team.some((one) => one.id === id && can(one, day))).toBe(true)
        const open = DAYS.filter((day) => !settledDays.includes(day) && team.some((one) => can(one, day)))
        expect(given.map((one) => one.day)).toEqual(open)
      }),
    )
  })

  it('shares evenly among those who are always there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), (size) => {
        const team = [an, bob, cas].slice(0, size)
        const given = names(turns(DAYS, team, []))
        for (const { id } of team) expect(given.filter((one) => one === id)).toHaveLength(DAYS.length / size)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '@/domain/kernel/time'
import { curve } from './curve'
import { calibrationError, gini, measure } from './measure'
import { Person } from './person'
import { plot } from './plot'
import { POLICIES } from './policies'
import { EventQueue } from './queue'
import { mostUrgentOpen, openCase, type Policy } from './scene'
import { table } from './table'
import { CITIES, makeTown, type TownSettings } from './town'
import { runPolicy } from './world'

const SMALL: TownSettings = { ...CITIES.default, volunteers: 60, requestsPerDay: 2 }

describe('the simulated town', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeTown(SMALL, 3, 5)).toEqual(makeTown(SMALL, 3, 5))
    expect(makeTown(SMALL, 3, 5)).not.toEqual(makeTown(SMALL, 4, 5))
  })

  it('gives the same figures for the same seed', () => {
    expect(measure(runPolicy(SMALL, POLICIES.ours, 5))).toEqual(measure(runPolicy(SMALL, POLICIES.ours, 5)))
  })

  it('keeps the promises to every volunteer in every plan of half a year', () => {
    const now = new Map<string, number[]>()
    const watched: Policy = (input) => {
      const plan = POLICIES.ours(input)
      const hour = new Date(input.now).getUTCHours()
      for (const volunteer of plan.ask) {
        expect(hour).toBeGreaterThanOrEqual(8)
        expect(hour).toBeLessThan(22)
        const who = input.candidates.find((one) => one.volunteer === volunteer)
        expect(who?.openAsks).toBeLessThan(3)
        expect(who?.asks14).toBeLessThan(9)
        now.set(volunteer, [...(now.get(volunteer) ?? []), input.now])
      }
      return plan
    }
    runPolicy(SMALL, watched, 2)
    for (const times of now.values())
      times.forEach((time, k) => {
        const before = times[k - 9]
        if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(14 * DAY)
      })
    expect(now.size).toBeGreaterThan(40)
  })

  it('asks less than the waves from which it came, with fewer late yeses, for as many helped in time', () => {
    const [ours, lean] = [POLICIES.ours, POLICIES.lean].map((policy) => measure(runPolicy(SMALL, policy, 1)))
    if (!ours || !lean) throw new Error('no measures')
    expect(ours.asksPerMonth).toBeLessThan(0.9 * lean.asksPerMonth)
    expect(ours.lateYes).toBeLessThan(lean.lateYes)
    expect(ours.inTime).toBeGreaterThan(lean.inTime - 0.02)
  })

  it('helps more in time than plain waves of equal size that ask more, at a pace of the city', () => {
    const [sooner, plain] = ['ours, sooner', 'plain, 8 per 0.75 / 3 per 2.5 / 2 per 4'].map((name) => {
      const policy = curve().find(([one]) => one === name)?.[1]
      if (!policy) throw new Error(`no ${name}`)
      return measure(runPolicy(SMALL, policy, 1))
    })
    expect(sooner?.inTime).toBeGreaterThan((plain?.inTime ?? 1) + 0.01)
    expect(sooner?.asksPerMonth).toBeLessThan(0.88 * (plain?.asksPerMonth ?? 0))
  })

  it('offers who says yes too late the open request that ends first, an overdue one last', () => {
    const { neighbours, needs } = makeTown(SMALL, 3, 20)
    const [neighbour] = neighbours
    const [first] = needs
    if (!neighbour || !first) throw new Error('an empty town')
    const near = [{ neighbour, kilometres: 1 }]
    const ending = (deadline: number) => openCase({ ...first, deadline, near })
    const cases = [ending(30), ending(5), ending(20), openCase({ ...first, deadline: 11, near: [] })]
    const person = new Person(neighbour)
    expect(mostUrgentOpen(cases, person, 10)).toBe(cases[2])
    expect(mostUrgentOpen(cases.slice(1, 2), person, 10)).toBe(cases[1])
    expect(mostUrgentOpen([], person, 10)).toBeUndefined()
  })

  it('helps more people in time than asking the nearest, with fewer late yeses than asking five', () => {
    const [ours, nearest, five] = [POLICIES.ours, POLICIES.nearest, POLICIES.five].map((policy) =>
      measure(runPolicy(SMALL, policy, 1)),
    )
    expect(ours?.inTime).toBeGreaterThan((nearest?.inTime ?? 1) + 0.05)
    expect(ours?.lateYes).toBeLessThan(five?.lateYes ?? 0)
  })
})

describe('measures', () => {
  it('knows the ends of the Gini scale', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0)
    expect(gini([0, 0, 0, 4])).toBeCloseTo(0.75)
    expect(gini([0, 0])).toBe(0)
  })

  it('finds a promise of 0.3 that comes true once in two', () => {
    const predictions = Array.from({ length: 100 }, (_, k) => ({
      probability: 0.3,
      truth: 0.5,
      yes: k % 2 === 0,
    }))
    expect(calibrationError(predictions)).toBeCloseTo(0.2)
  })

  it('orders events by time, and equal times as they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (times) => {
        const queue = new EventQueue<{ at: number; id: number }>()
        times.forEach((at, id) => {
          queue.push({ at, id })
        })
        const out = times.map(() => queue.pop())
        const sorted = times.map((at, id) => ({ at, id })).toSorted((a, b) => a.at - b.at || a.id - b.id)
        expect(out).toEqual(sorted)
        expect(queue.pop()).toBeUndefined()
      }),
    )
  })

  it('prints a table and a plot that name every policy', () => {
    const rows = [['ours & <more>', measure(runPolicy(SMALL, POLICIES.broadcast, 1))]] as const
    expect(table(rows).split('\n')).toHaveLength(2)
    const svg = plot(rows, { title: 't', asks: 'a', inTime: 'i' })
    expect(svg).toContain('ours &#38; &#60;more&#62;')
    expect(svg).not.toContain('NaN')
  })
})

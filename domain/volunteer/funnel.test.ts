import { describe, expect, it } from 'vitest'
import { type CountedQuarter, FUNNEL_STEPS, lastQuarters, SMALLEST_SHOWN, shownQuarter } from './funnel'

/** By step: who stopped there and who is still on the way; and who helped. */
type Cells = readonly [number, number, number, number, number, number, number]

function counted([gone0, on0, gone1, on1, gone2, on2, helped]: Cells): CountedQuarter {
  const ready = gone2 + on2 + helped
  const talked = gone1 + on1 + ready
  const interested = gone0 + on0 + talked
  return {
    quarter: '2026-10-01',
    reached: { interested, talked, ready, helped },
    lost: [gone0, gone1, gone2],
    legs: {},
  }
}

/** Every way in which so many people can be spread over the cells. */
function* spreads(people: number, cells = 7): Generator<number[]> {
  if (cells === 1) yield [people]
  else
    for (let here = 0; here <= people; here++)
      for (const rest of spreads(people - here, cells - 1)) yield [here, ...rest]
}

/** Whatever somebody might want to know of a quarter. */
const facts = ({ reached, lost }: CountedQuarter): number[] => {
  const steps = FUNNEL_STEPS.map((step) => reached[step])
  const missing = steps.slice(1).map((people, at) => (steps[at] ?? 0) - people)
  return [...steps, ...missing, ...lost, ...missing.map((people, at) => people - (lost[at] ?? 0))]
}

describe('the funnel', () => {
  it('tells of one to four people in no way, whatever is taken from whatever: 31,824 towns', ({ task }) => {
    const towns = new Map<string, number[][]>()
    let count = 0
    for (let people = 0; people <= 11; people++)
      for (const cells of spreads(people)) {
        const quarter = counted(cells as unknown as Cells)
        const shown = JSON.stringify(shownQuarter(quarter))
        towns.set(shown, [...(towns.get(shown) ?? []), facts(quarter)])
        count++
      }
    const found = [...towns.values()].filter((alike) =>
      (alike[0] ?? []).some((fact, at) => {
        const known = alike.every((one) => one[at] === fact)
        return known && fact > 0 && fact < SMALLEST_SHOWN
      }),
    )
    expect(found).toEqual([])
    Object.assign(task.meta, { figure: `${count} towns` })
    expect(count).toBe(31_824)
  })

  it('shows what is large enough, with who stopped and how long it took', () => {
    const quarter = {
      ...counted([6, 0, 0, 5, 0, 0, 9]),
      legs: {
        talk: { people: 14, median: 6.4, ninety: 12.6 },
        whole: { people: 4, median: 20, ninety: 30 },
      },
    }
    expect(shownQuarter(quarter)).toEqual({
      quarter: '2026-10-01',
      reached: { interested: 20, talked: 14, ready: 9, helped: 9 },
      lost: [6, 0, 0],
      legs: { talk: { median: 6, ninety: 13 }, ready: null, help: null, whole: null },
    })
  })

  it('has the quarters of the year by the clock of the city', () => {
    expect(lastQuarters(Date.parse('2026-11-30T12:00:00Z'), 5)).toEqual([
      '2026-10-01',
      '2026-07-01',
      '2026-04-01',
      '2026-01-01',
      '2025-10-01',
    ])
    expect(lastQuarters(Date.parse('2026-12-31T23:30:00Z'), 1)).toEqual(['2027-01-01'])
  })
})

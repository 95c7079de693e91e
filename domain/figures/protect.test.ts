import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureFacts, WHOLE } from './figures'
import { LENGTHS, type Length, monthNumber, settledPeriods } from './periods'
import { type KeptRow, toldRows } from './told-rows'

/** What happened in a year: who belongs to which line of each of two cuts, in which month. */
interface Happened {
  readonly month: number
  readonly kind: number
  readonly area: number
}

const KINDS = ['WALK', 'PET', 'OTHER']
const AREAS = ['A', 'B', 'C']

const happened = (most: number) =>
  fc.array(
    fc.record({
      month: fc.integer({ min: 0, max: 11 }),
      // Some lines and some months have many, others few.
      kind: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 })),
      area: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 2 })),
    }),
    { maxLength: most },
  )

const inPeriod = (first: number, months: number) => (one: Happened) =>
  one.month >= first && one.month < first + months

/** The rows of the year up to a month, with what was told before. */
function kept(all: readonly Happened[], last: string, told: ReadonlySet<string>): KeptRow[] {
  return settledPeriods('2026', last).flatMap(({ firstDay, months }) => {
    const here = all.filter(inPeriod(monthNumber(firstDay) % 12, months))
    const row = (cut: string, line: string, value: number): KeptRow => ({
      cut,
      line,
      firstDay,
      months,
      value,
      told: told.has(`${cut} ${line} ${firstDay} ${months}`),
    })
    return [
      row(WHOLE, '', here.length),
      ...KINDS.map((line, at) => row('kind', line, here.filter(({ kind }) => kind === at).length)),
      ...AREAS.map((line, at) => row('neighbourhood', line, here.filter(({ area }) => area === at).length)),
    ]
  })
}

const idOf = (row: KeptRow) => `${row.cut} ${row.line} ${row.firstDay} ${row.months}`

/** As a sum of the smallest parts there are: a month, a kind and a quarter of the city together. */
function partsOf({ cut, line, firstDay, months }: KeptRow): number[] {
  const first = monthNumber(firstDay) % 12
  return Array.from({ length: 12 * 9 }, (_, at) => {
    const [month, kind, area] = [Math.floor(at / 9), Math.floor((at % 9) / 3), at % 3]
    const inside =
      month >= first &&
      month < first + months &&
      (cut === WHOLE || (cut === 'kind' ? KINDS[kind] === line : AREAS[area] === line))
    return inside ? 1 : 0
  })
}

/** By fractions of decimals and the largest place of each sum: another way than the one that is tested. */
class Reckoned {
  private readonly sums: { readonly sum: number[]; readonly place: number }[] = []

  private left(parts: readonly number[]): number[] {
    const sum = [...parts]
    for (const { sum: known, place } of this.sums) {
      const factor = (sum[place] ?? 0) / (known[place] ?? 1)
      if (Math.abs(factor) > 1e-9)
        for (const [at, value] of known.entries()) sum[at] = (sum[at] ?? 0) - factor * value
    }
    return sum
  }
  hear(parts: readonly number[]): void {
    const sum = this.left(parts)
    const place = sum.reduce((best, value, at) => (Math.abs(value) > Math.abs(sum[best] ?? 0) ? at : best), 0)
    if (Math.abs(sum[place] ?? 0) > 1e-9) this.sums.push({ sum, place })
  }
  knows(parts: readonly number[]): boolean {
    return this.left(parts).every((value) => Math.abs(value) < 1e-9)
  }
}

/** Small cells that follow from the told ones, all cuts taken together. */
function givenAway(rows: readonly KeptRow[], told: ReadonlySet<string>): string[] {
  const reckoned = new Reckoned()
  for (const row of rows.filter((one) => told.has(idOf(one)))) {
    const parts = partsOf(row)
    if (row.value > 0) reckoned.hear(parts)
    // Of nobody in all it is known that nobody is in any part.
    else for (const at of parts.keys()) if (parts[at]) reckoned.hear(parts.map((_, i) => Number(i === at)))
  }
  return rows.filter((row) => row.value > 0 && row.value < 5 && reckoned.knows(partsOf(row))).map(idOf)
}

describe('no cell of one to four people is told, or follows from what is told', () => {
  it('told all at once, after a year', () => {
    fc.assert(
      fc.property(happened(300), (all) => {
        const rows = kept(all, '2026-12', new Set())
        const told = new Set(toldRows('no_match', rows).map(idOf))
        expect(givenAway(rows, told)).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('told month after month, whoever keeps every file', () => {
    fc.assert(
      fc.property(happened(400), fc.integer({ min: 1, max: 4 }), (all, step) => {
        let told = new Set<string>()
        for (let month = step; month <= 12; month += step) {
          const rows = kept(all, `2026-${String(month).padStart(2, '0')}`, told)
          const now = new Set(toldRows('no_match', rows).map(idOf))
          expect([...told].filter((one) => !now.has(one))).toEqual([])
          told = now
        }
        expect(givenAway(kept(all, '2026-12', told), told)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

it('is not so strict that nothing is left: with enough people everything is told', () => {
  const all = Array.from({ length: 12 * 9 * 6 }, (_, at) => ({
    month: Math.floor(at / 54),
    kind: Math.floor((at % 9) / 3),
    area: at % 3,
  }))
  const rows = kept(all, '2026-12', new Set())
  expect(toldRows('no_match', rows)).toHaveLength(rows.length)
})

it('hides a second line beside a small one, and tells the year where a month is small', () => {
  const month = (values: readonly number[]) => (at: number, index: number) =>
    Array.from({ length: values[index] ?? 0 }, () => ({ month: at, kind: index, area: 0 }))
  const all = Array.from({ length: 12 }, (_, at) =>
    [0, 1, 2].flatMap((kind) => month([20, 3, 9])(at, kind)),
  ).flat()
  const rows = kept(all, '2026-12', new Set())
  const told = new Set(toldRows('no_match', rows).map(idOf))
  const has = (line: string, months: Length) => told.has(`kind ${line} 2026-01-01 ${months}`)
  expect(LENGTHS.map((months) => has('PET', months))).toEqual([true, true, false])
  expect(LENGTHS.map((months) => has('WALK', months))).toEqual([true, true, true])
  expect(LENGTHS.map((months) => has('OTHER', months))).toEqual([true, true, false])
})

it('sees what only a long way round gives away', () => {
  // A: 3, 6, 9 and B: 7, 8, 9 in three months. With B of February told, A of February follows, and then A of January.
  const of = (kind: number, counts: readonly number[]) =>
    counts.flatMap((count, month) => Array.from({ length: count }, () => ({ month, kind, area: 0 })))
  const rows = kept([...of(0, [3, 6, 9]), ...of(1, [7, 8, 9])], '2026-12', new Set())
  const told = new Set(toldRows('no_match', rows).map(idOf))
  expect(told.has('kind WALK 2026-01-01 3')).toBe(true)
  expect(givenAway(rows, told)).toEqual([])
  expect(told.has('kind PET 2026-02-01 1')).toBe(false)
})

it('lets different people of a period stand by themselves', () => {
  expect(figureFacts('helped').of).toBe('people')
  const row = (line: string, months: Length, value: number): KeptRow => ({
    cut: line === '' ? WHOLE : 'neighbourhood',
    line,
    firstDay: '2026-01-01',
    months,
    value,
    told: false,
  })
  const rows = [
    row('', 3, 12),
    row('A', 3, 12),
    row('B', 3, 0),
    row('', 1, 4),
    row('A', 1, 4),
    row('B', 1, 0),
  ]
  expect(toldRows('helped', rows).map(({ line, months }) => `${line}${months}`)).toEqual(['3', 'A3', 'B3'])
})

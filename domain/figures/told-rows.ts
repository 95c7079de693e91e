import { type Figure, figureFacts, WHOLE } from './figures'
import { LENGTHS, type Length } from './periods'
import { type Cell, LEAST_TOLD, toldCells } from './protect'

/** One count of a figure as it is kept, and whether it was told before. */
export interface KeptRow {
  readonly cut: string
  readonly line: string
  readonly firstDay: string
  readonly months: Length
  readonly value: number
  readonly told: boolean
}

const periodOf = ({ firstDay, months }: { readonly firstDay: string; readonly months: number }) =>
  `${firstDay} ${months}`

const cellOf = ({ line, firstDay, months, value, told }: KeptRow): Cell => ({
  line,
  period: { firstDay, months },
  value,
  told,
})

/** How long something took: told when enough people took part in it. */
function toldSpreads(rows: readonly KeptRow[]): KeptRow[] {
  const enough = new Set(
    rows.filter(({ line, value }) => line === 'people' && value >= LEAST_TOLD).map(periodOf),
  )
  return rows.filter((row) => enough.has(periodOf(row)))
}

function toldSums(rows: readonly KeptRow[], cuts: readonly string[], lengths: readonly Length[]): KeptRow[] {
  const wholes = rows.filter(({ cut }) => cut === WHOLE)
  const told = new Set(toldCells(wholes.map(cellOf), lengths).map(({ period }) => periodOf(period)))
  const toldWholes = wholes.filter((row) => told.has(periodOf(row)))
  const known = wholes.map((row) => ({ ...cellOf(row), told: told.has(periodOf(row)) }))
  return [
    ...toldWholes,
    ...cuts.flatMap((cut) => {
      const lines = rows.filter((row) => row.cut === cut)
      const shown = new Set(
        toldCells([...known, ...lines.map(cellOf)], lengths).map(
          ({ line, period }) => `${periodOf(period)} ${line}`,
        ),
      )
      return lines.filter((row) => shown.has(`${periodOf(row)} ${row.line}`))
    }),
  ]
}

/**
 * What may be told of a figure in one year: the whole of it first, because it is the same in each of its cuts, and then
 * every cut by itself. Different people do not add up over time, so that each of their periods stands by itself.
 *
 * @example toldRows('helped', [a whole of 4 people in March]) // → []
 */
export function toldRows(figure: Figure, rows: readonly KeptRow[]): KeptRow[] {
  const { of, cuts, quarterly } = figureFacts(figure)
  if (of === 'hours' || of === 'days') return toldSpreads(rows)
  if (of === 'sum') return toldSums(rows, cuts, quarterly ? [3] : LENGTHS)
  return [...new Set(rows.map(periodOf))].flatMap((period) => {
    const own = rows.filter((row) => periodOf(row) === period)
    return toldSums(own, cuts, own[0] ? [own[0].months] : [])
  })
}

import type { Measures } from './measure'

interface Column {
  readonly title: string
  readonly show: (row: Measures) => string
}

const percent = (share: number) => (100 * share).toFixed(1)

/** The columns of decision 0011 (docs/decisions/0011-chance-and-waves.md), and what its targets ask beside them. */
const COLUMNS: readonly Column[] = [
  { title: '<= 4 h', show: (row) => percent(row.within4) },
  { title: '<= 24 h', show: (row) => percent(row.within24) },
  { title: '<= 72 h', show: (row) => percent(row.within72) },
  { title: 'in time', show: (row) => percent(row.inTime) },
  { title: 'urgent <= 4 h', show: (row) => percent(row.urgentInTime) },
  {
    title: 'asks/vol/month (P95, max)',
    show: (row) => `${row.asksPerMonth.toFixed(2)} (${row.asksP95.toFixed(1)}, ${row.asksMost.toFixed(1)})`,
  },
  { title: 'asks/request', show: (row) => row.asksPerRequest.toFixed(1) },
  { title: 'late yes', show: (row) => percent(row.lateYes) },
  {
    title: 'each u/n/r',
    show: (row) => [row.urgentLate, row.normalLate, row.relaxedLate].map((late) => late.toFixed(2)).join('/'),
  },
  {
    title: 'Gini load (asks)',
    show: (row) => `${row.giniLoad.toFixed(3)} (${row.giniAsks.toFixed(3)})`,
  },
  { title: 'km', show: (row) => row.kilometres.toFixed(2) },
  { title: 'gone', show: (row) => percent(row.gone) },
  { title: 'ECE', show: (row) => row.calibrationError.toFixed(4) },
  { title: 'skill/oracle', show: (row) => `${percent(row.skill)}/${percent(row.oracleSkill)}` },
]

/** A plain table, one line per policy; shares in per cent. */
export function table(rows: readonly (readonly [name: string, measures: Measures])[]): string {
  const lines = [
    ['policy', ...COLUMNS.map((column) => column.title)],
    ...rows.map(([name, row]) => [name, ...COLUMNS.map((column) => column.show(row))]),
  ]
  const widths = (lines[0] ?? []).map((_, k) => Math.max(...lines.map((line) => (line[k] ?? '').length)))
  return lines
    .map((line) =>
      line.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))),
    )
    .map((line) => line.join('  ').trimEnd())
    .join('\n')
}

/** The mean of each measure over the seeds. */
export function mean(rows: readonly Measures[]): Measures {
  const [first] = rows
  if (first === undefined) throw new RangeError('no runs to average')
  const keys = Object.keys(first) as (keyof Measures)[]
  const pairs = keys.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0) / rows.length])
  return Object.fromEntries(pairs) as Measures
}

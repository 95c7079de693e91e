import type { Coverage } from '@/services/geo/coverage'

const number = new Intl.NumberFormat('en-GB')
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })

export const count = (value: number): string => number.format(Math.round(value))
/** Rounded down: 100 % means all of them. */
const share = (part: number, whole: number): string =>
  percent.format(whole === 0 ? 0 : Math.floor((1000 * part) / whole) / 1000)

/** Lines of a name and a figure, aligned. */
export function figures(lines: readonly (readonly [label: string, value: number | string])[]): string {
  const width = Math.max(...lines.map(([label]) => label.length))
  return lines
    .map(([label, value]) => `  ${label.padEnd(width)}  ${typeof value === 'number' ? count(value) : value}`)
    .join('\n')
}

/** The coverage of the walking network, a line per neighbourhood, worst first. */
export function coverageTable(areas: readonly Coverage[]): string {
  const lines = areas.map(({ name, addresses, network, offNetwork, island }): [string, string] => {
    const apart = island > 0 ? `, ${count(island)} on an island` : ''
    const missing = offNetwork > 0 ? `, ${count(offNetwork)} more than 80 m from a street` : ''
    return [
      name ?? '(no neighbourhood)',
      `${share(network, addresses)} of ${count(addresses)}${missing}${apart}`,
    ]
  })
  return `Addresses that can be walked to, per neighbourhood:\n${figures(lines)}`
}

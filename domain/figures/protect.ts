import { KnownSums } from './known-sums'
import { type Length, monthNumber, type Period } from './periods'

/** Fewer than this are not told, and cannot be reckoned from what is told. */
export const LEAST_TOLD = 5
/**
 * In a year or quarter that still runs, so many: when it is over its own figure comes first, and a month told too early
 * would make it a secret.
 */
const LEAST_TOLD_EARLY = 10

/** A count of one line of a figure in one period; the line '' is the whole. */
export interface Cell {
  readonly line: string
  readonly period: Period
  readonly value: number
  /** It was told before, and is never taken back. */
  readonly told: boolean
}

/** A line in a period of the year. */
interface Place {
  readonly cell: Cell
  readonly key: string
  readonly first: number
  readonly months: Length
}

const keyOf = (line: string, first: number, months: number) => `${line}\u0000${first}\u0000${months}`
const isSmall = (value: number) => value > 0 && value < LEAST_TOLD

/** The period that a period is a part of. */
function around({ first, months }: Place): { first: number; months: Length } | null {
  if (months === 12) return null
  return months === 3 ? { first: 0, months: 12 } : { first: first - (first % 3), months: 3 }
}

/**
 * Which cells of one year may be told: the whole first, then its lines; years before quarters before months; what was told
 * before stays. A cell is told when it is nobody or enough people, when what is left of each whole that it is a part of is
 * nobody or enough people too, and when no cell of one to four people can be reckoned from all that is told by then,
 * by whatever way of adding and subtracting.
 *
 * Lines only of one cut: of another cut the lines know nothing but the whole, and a line is told only where the whole is.
 *
 * @param lengths the periods in which the figure is kept
 * @returns the cells that are told now
 * @example toldCells([whole of 20, line A of 17, line B of 3]) // → the whole alone: of A and it B would follow
 */
export function toldCells(cells: readonly Cell[], lengths: readonly Length[] = [12, 3, 1]): Cell[] {
  const lines = [...new Set(cells.map(({ line }) => line))].filter((line) => line !== '').toSorted()
  const places = cells.map((cell): Place => {
    const { firstDay, months } = cell.period
    const first = monthNumber(firstDay) % 12
    return { cell, key: keyOf(cell.line, first, months), first, months }
  })
  const at = new Map(places.map((place) => [place.key, place]))
  const monthsOf = (line: number, { first, months }: Place) =>
    Array.from({ length: months }, (_, month) => line * 12 + first + month)
  // Without lines the whole is its only part.
  const all = lines.length > 0 ? lines.map((_, index) => index) : [0]
  const partsOf = (place: Place) =>
    place.cell.line === ''
      ? all.flatMap((line) => monthsOf(line, place))
      : monthsOf(lines.indexOf(place.cell.line), place)
  /** Of nobody in all it is known that nobody is in any part. */
  const sumsOf = (place: Place) =>
    place.cell.value === 0 ? partsOf(place).map((part) => [part]) : [partsOf(place)]
  const secrets = places.filter(({ cell }) => isSmall(cell.value)).map(partsOf)
  const sums = new KnownSums(all.length * 12, secrets)
  const told = new Set<string>()

  /** What is left of a whole when its told parts are taken away. */
  const rest = (whole: Place, parts: readonly Place[], more: Place) =>
    parts.reduce(
      (left, part) => (told.has(part.key) || part === more ? left - part.cell.value : left),
      whole.cell.value,
    )
  const children = (place: Place): Place[] =>
    places.filter((one) => {
      const outer = around(one)
      return (
        one.cell.line === place.cell.line && outer?.first === place.first && outer.months === place.months
      )
    })
  const linesIn = (place: Place): Place[] =>
    lines.flatMap((line) => at.get(keyOf(line, place.first, place.months)) ?? [])

  function leavesEnough(place: Place): boolean {
    const outer = around(place)
    const whole = at.get(keyOf('', place.first, place.months))
    const wholes = [
      outer && at.get(keyOf(place.cell.line, outer.first, outer.months)),
      place.cell.line === '' ? null : whole,
    ]
    for (const one of wholes) {
      if (!one || !told.has(one.key)) continue
      const parts = one === whole ? linesIn(place) : children(one)
      if (isSmall(rest(one, parts, place))) return false
    }
    // And as a whole, when parts of it were told before.
    const ofTime = children(place)
    if (ofTime.some((part) => told.has(part.key)) && isSmall(rest(place, ofTime, place))) return false
    return true
  }

  function mayTell(place: Place): boolean {
    const { cell } = place
    if (isSmall(cell.value)) return false
    if (cell.line !== '' && !told.has(keyOf('', place.first, place.months))) return false
    const outer = around(place)
    const runs =
      outer && lengths.includes(outer.months) && !at.has(keyOf(cell.line, outer.first, outer.months))
    if (runs && cell.value > 0 && cell.value < LEAST_TOLD_EARLY) return false
    return leavesEnough(place)
  }

  for (const place of places.filter(({ cell }) => cell.told)) {
    sums.tell(sumsOf(place))
    told.add(place.key)
  }
  const waiting = places
    .filter(({ cell }) => !cell.told)
    .toSorted(
      (one, other) =>
        Number(one.cell.line !== '') - Number(other.cell.line !== '') ||
        other.months - one.months ||
        other.cell.value - one.cell.value ||
        one.first - other.first ||
        (one.cell.line < other.cell.line ? -1 : 1),
    )
  for (const place of waiting) if (mayTell(place) && sums.tell(sumsOf(place))) told.add(place.key)
  return places.filter(({ key }) => told.has(key)).map(({ cell }) => cell)
}

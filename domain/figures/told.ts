import { CUT_LINES, type Cut, type Figure, figureFacts, WHOLE } from './figures'
import { asPeriod, monthAfter, monthNumber, type Period, type Range, tiles } from './periods'

/** A count that may be told. What may not is not among them. */
export interface ToldCount {
  readonly figure: string
  readonly cut: string
  readonly line: string
  readonly firstDay: string
  readonly months: number
  readonly value: number
}

/** Null: too few to tell, or it could give away what is. */
export interface ToldLine {
  readonly line: string
  readonly value: number | null
}

export interface ToldFigure {
  readonly figure: Figure
  readonly whole: number | null
  /** It is not told of these months together: only of a month, a quarter or a year. */
  readonly unsummed: boolean
  readonly cuts: readonly { readonly cut: Cut; readonly lines: readonly ToldLine[] }[]
  /** Between 0 and 1. */
  readonly share: number | null
  readonly spread: { readonly median: number; readonly ninety: number; readonly people: number } | null
}

const keyOf = (figure: string, cut: string, line: string, firstDay: string, months: number) =>
  [figure, cut, line, firstDay, months].join('\u0000')

/** The quarters that make up a range, when whole quarters do. */
function quarters({ from, to }: Range): Period[] | null {
  const [first, end] = [monthNumber(from), monthNumber(to) + 1]
  if (first % 3 !== 0 || end % 3 !== 0) return null
  return Array.from({ length: (end - first) / 3 }, (_, at) => ({
    firstDay: `${monthAfter(from, at * 3)}-01`,
    months: 3,
  }))
}

/**
 * The kept periods that a figure of a range is made of; null when no kept periods make it.
 *
 * @example piecesOf('helped', { from: '2026-03', to: '2026-05' }) // → null: different people do not add up
 */
export function piecesOf(figure: Figure, range: Range): readonly Period[] | null {
  const { of, quarterly } = figureFacts(figure)
  if (quarterly) return quarters(range)
  if (of === 'sum') return tiles(range)
  const only = asPeriod(range)
  return only && [only]
}

/**
 * The figures of a range, from the counts that may be told. A sum is told when each of its pieces is; nothing is reckoned
 * here that a reader of the pieces could not reckon.
 *
 * @param areas ids of the quarters of the city, in the order of the page
 * @example figuresOf([], range, [], ['requests'])[0]?.whole // → null: nothing of it is told
 */
export function figuresOf(
  counts: readonly ToldCount[],
  range: Range,
  areas: readonly string[],
  names: readonly Figure[],
): ToldFigure[] {
  const known = new Map(
    counts.map(({ figure, cut, line, firstDay, months, value }) => [
      keyOf(figure, cut, line, firstDay, months),
      value,
    ]),
  )
  return names.map((figure) => {
    const { of, cuts, share } = figureFacts(figure)
    const pieces = piecesOf(figure, range)
    const sum = (cut: string, line: string): number | null => {
      let value = 0
      for (const { firstDay, months } of pieces ?? []) {
        const piece = known.get(keyOf(figure, cut, line, firstDay, months))
        if (piece === undefined) return null
        value += piece
      }
      return pieces ? value : null
    }
    const timed = of === 'hours' || of === 'days'
    const whole = sum(WHOLE, timed ? 'people' : '')
    const [median, ninety] = timed ? [sum(WHOLE, 'median'), sum(WHOLE, 'ninety')] : [null, null]
    return {
      figure,
      whole,
      unsummed: pieces === null,
      cuts: cuts.map((cut) => ({
        cut,
        lines: (cut === 'neighbourhood' ? areas : CUT_LINES[cut]).map((line) => ({
          line,
          value: sum(cut, line),
        })),
      })),
      share: share ? part(share, whole, (line) => sum(share.cut, line)) : null,
      spread: whole === null || median === null || ninety === null ? null : { median, ninety, people: whole },
    }
  })
}

function part(
  share: NonNullable<ReturnType<typeof figureFacts>['share']>,
  whole: number | null,
  of: (line: string) => number | null,
): number | null {
  const [value, without] = [of(share.line), share.without ? of(share.without) : 0]
  if (value === null || whole === null || without === null || whole === without) return null
  return value / (whole - without)
}

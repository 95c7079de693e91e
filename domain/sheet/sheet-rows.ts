const SEPARATORS = [';', ',', '\t', '|'] as const

/** Enough to see what holds the columns apart. */
const LOOKED_AT = 30

/** Where a quoted cell ends; -1 when its quote is never closed, and then it is a sign like another. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** At most one line of `sep=;`, with which a spreadsheet is told what it may read itself. */
const TOLD = /^sep=([;,|\t])\r?\n/i

const LINE_END = /\r\n|\n|\r/y

/**
 * The rows of a text, with what holds its cells apart known; `most` stops early.
 *
 * @example rowsSplitBy('a;"b;c"', ';') // → [['a', 'b;c']]
 */
export function rowsSplitBy(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = []
  const next = new RegExp(`[${separator === '\t' ? '\\t' : `\\${separator}`}\\r\\n]`, 'g')
  let row: string[] = []
  let at = 0
  while (at <= text.length && rows.length < most) {
    let cell = ''
    const end = text[at] === '"' ? closing(text, at + 1) : -1
    if (end >= 0) {
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    next.lastIndex = at
    const stop = next.exec(text)?.index ?? text.length
    row.push(cell + text.slice(at, stop))
    at = stop + 1
    if (text[stop] === separator) continue
    rows.push(row)
    row = []
    LINE_END.lastIndex = stop
    at = stop + (LINE_END.exec(text)?.[0].length ?? 1)
  }
  return rows
}

/** The sign that gives the most rows with the same number of cells, more than one. */
function guessed(text: string): string {
  const fits = SEPARATORS.map((separator) => {
    const widths = rowsSplitBy(text, separator, LOOKED_AT).map((row) => row.length)
    const usual = widths.toSorted((one, other) => other - one)[Math.floor(widths.length / 2)] ?? 1
    const same = widths.filter((width) => width === usual).length
    return { separator, score: usual > 1 ? same * 100 + Math.min(usual, 99) : 0 }
  })
  return fits.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

/**
 * The rows of a text that a spreadsheet wrote: its separator found, quotes and line ends inside cells as they were meant.
 *
 * @example rowsOf('naam;gsm\nAn;"0470; werk"') // → [['naam', 'gsm'], ['An', '0470; werk']]
 */
export function rowsOf(text: string): string[][] {
  const told = TOLD.exec(text)
  const body = told ? text.slice(told[0].length) : text
  return rowsSplitBy(body, told?.[1] ?? guessed(body))
}

/** What a cell of a written sheet may hold. Null is empty. */
export type Cell = string | number | null

/** With one of these a spreadsheet begins a formula. */
const FORMULA = /^[\s]*[=+\-@|%]|^[\t\r\n]/

/**
 * A word that no spreadsheet takes for a formula, in one line.
 *
 * @example safeWord('=1+1') // → "'=1+1" @example safeWord('Wijk 3') // → 'Wijk 3'
 */
export function safeWord(word: string): string {
  const line = word.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return FORMULA.test(word) ? `'${line.trimStart()}` : line
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return `"${safeWord(cell).replaceAll('"', '""')}"`
}

/**
 * A sheet as text for the spreadsheets of this country: semicolons, a comma in numbers, every word within quotes, and the
 * mark in front that tells them it is UTF-8.
 *
 * @example csvOf([['Wijk', 3], ['a"b', null]]) // → '\ufeff"Wijk";3\r\n"a""b";\r\n'
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`
}

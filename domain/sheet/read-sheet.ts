import { ok, type Result, refuse } from '../kernel/result'
import { SHEET_LIMITS } from '../site/limits'
import { rowsOf } from './sheet-rows'
import { textOfSheet } from './sheet-text'

/** What somebody exported from a spreadsheet: a name for each column, and in each row a cell for each. */
export interface Sheet {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A cell as it was meant: without spaces around, without what a spreadsheet wraps around a number to keep its zero.
 *
 * @example plainCell('="0471 12 34 56"') // → '0471 12 34 56' @example plainCell("'015") // → '015'
 */
export function plainCell(cell: string): string {
  const bare = cell.replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' ').trim()
  return (/^="(.*)"$/s.exec(bare)?.[1] ?? bare.replace(/^'(?=\S)/, '')).trim()
}

const isFilled = (cell: string) => cell !== ''

/** A heading is a word: a number or an address of mail stands below one. */
const isHeading = (cell: string) => !/@|\d{4}/.test(cell)

/**
 * Headings and rows of an exported list. A title above the headings and what is empty is left out.
 *
 * @returns a refusal in one sentence when there is nothing in it, it is no list, or it is too long or too wide.
 * @example readSheet(bytes of 'naam;gsm\nAn;0470') // → ok({ headings: ['naam', 'gsm'], rows: [['An', '0470']] })
 */
export function readSheet(bytes: Uint8Array): Result<Sheet> {
  if (bytes.length > SHEET_LIMITS.bytes) return refuse('list.tooLarge', { field: 'file' })
  const read = textOfSheet(bytes)
  if ('no' in read)
    return refuse(read.no === 'workbook' ? 'list.workbook' : 'list.notAList', { field: 'file' })
  const rows = rowsOf(read.text)
    .map((row) => row.map(plainCell))
    .filter((row) => row.some(isFilled))
  const first = rows.findIndex((row) => row.filter(isFilled).length > 1)
  if (rows.length === 0) return refuse('list.empty', { field: 'file' })
  if (first < 0) return refuse('list.notAList', { field: 'file' })
  const lines = rows.slice(first)
  const width = lines.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)
  if (width > SHEET_LIMITS.columns) return refuse('list.tooWide', { field: 'file' })
  const wide = lines.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
  const [top = [], ...below] = wide
  const named = top.every(isHeading)
  const body = named ? below : wide
  if (body.length === 0) return refuse('list.empty', { field: 'file' })
  if (body.length > SHEET_LIMITS.rows) return refuse('list.tooLong', { field: 'file' })
  return ok({ headings: named ? top : top.map(() => ''), rows: body })
}

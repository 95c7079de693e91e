import type { Cell } from './write-csv'

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** What is in the file, besides its type. */
export const odsManifest = `${HEAD}
<manifest:manifest xmlns:manifest="${NAMESPACE}manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** Text for between two tags or two quotes; what XML cannot say is a space. */
const xml = (text: string): string =>
  text
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function cellOf(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>'
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  // A word is a word: nothing in it is reckoned, whatever it begins with.
  return `<table:table-cell office:value-type="string"><text:p>${xml(cell)}</text:p></table:table-cell>`
}

/** One sheet in the words of OpenDocument 1.3. @example odsContent('Cijfers', [['Wijk', 3]]) */
export function odsContent(name: string, rows: readonly (readonly Cell[])[]): string {
  const table = rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join('')
  return `${HEAD}
<office:document-content xmlns:office="${NAMESPACE}office:1.0" xmlns:table="${NAMESPACE}table:1.0" xmlns:text="${NAMESPACE}text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${xml(name)}">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
}

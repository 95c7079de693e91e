import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHEET_LIMITS } from '../site/limits'
import { plainCell, readSheet } from './read-sheet'
import { rowsOf, rowsSplitBy } from './sheet-rows'
import { textOfSheet } from './sheet-text'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)))
const wide = (text: string, little: boolean) =>
  [...text].flatMap((one) => {
    const code = one.charCodeAt(0)
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

describe('the text of a file', () => {
  it('is read in the way in which it was written', () => {
    expect(textOfSheet(bytes([0xef, 0xbb, 0xbf], 'Zoë'))).toEqual({ text: 'Zoë' })
    expect(textOfSheet(utf8('Zoë'))).toEqual({ text: 'Zoë' })
    expect(textOfSheet(bytes('Zo', [0xeb], ' ', [0x80]))).toEqual({ text: 'Zoë €' })
    expect(textOfSheet(bytes([0xff, 0xfe], wide('Zoë', true)))).toEqual({ text: 'Zoë' })
    expect(textOfSheet(bytes([0xfe, 0xff], wide('Zoë', false)))).toEqual({ text: 'Zoë' })
  })

  it('is no text in a workbook or a picture', () => {
    expect(textOfSheet(bytes([0x50, 0x4b, 3, 4], 'x'))).toEqual({ no: 'workbook' })
    expect(textOfSheet(bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ no: 'workbook' })
    expect(textOfSheet(bytes([0x89], 'PNG', [0, 0]))).toEqual({ no: 'binary' })
  })
})

describe('the rows of a text', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\t', '|', '\n', '\r', '=') })
  const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`

  it('come back as they were written, whatever stands in their cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const text = rows.map((row) => row.map(quoted).join(separator)).join(end)
          expect(rowsSplitBy(text, separator)).toEqual(rows)
        },
      ),
    )
  })

  it('are found apart by the sign that fits them best', () => {
    expect(rowsOf('naam;gsm\nPeeters, An;1\nClaes, Bo;2')).toEqual([
      ['naam', 'gsm'],
      ['Peeters, An', '1'],
      ['Claes, Bo', '2'],
    ])
    expect(rowsOf('a\tb\n1,2\t3')[1]).toEqual(['1,2', '3'])
    expect(rowsOf('a|b|c\n1|2|3')[1]).toEqual(['1', '2', '3'])
    expect(rowsOf('sep=,\r\na,b;c\r\n1,2;3')).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ])
  })

  it('are not eaten by a quote that nobody closed', () => {
    expect(rowsOf('naam;gsm\n"An;1\nBo;2')).toEqual([
      ['naam', 'gsm'],
      ['"An', '1'],
      ['Bo', '2'],
    ])
  })
})

describe('a list', () => {
  it('has its headings below a title, and nothing empty', () => {
    const list = readSheet(utf8('Vrijwilligers 2021;;;\r\n;;;\r\nNaam;GSM;;\r\nAn; 0470 ;;\r\n;;;\r\n'))
    expect(list).toEqual({ ok: true, value: { headings: ['Naam', 'GSM'], rows: [['An', '0470']] } })
  })

  it('may have no headings at all', () => {
    const list = readSheet(utf8('An;an@post.invalid\nBo;bo@post.invalid'))
    expect(list.ok && list.value.headings).toEqual(['', ''])
    expect(list.ok && list.value.rows).toHaveLength(2)
  })

  it.each([
    ['list.empty', utf8('')],
    ['list.empty', utf8(';;\n;;')],
    ['list.empty', utf8('naam;gsm')],
    ['list.notAList', utf8('een brief\nover niets')],
    ['list.workbook', bytes([0x50, 0x4b, 3, 4])],
    ['list.notAList', bytes('a;b', [0])],
    ['list.tooWide', utf8(`${'a;'.repeat(SHEET_LIMITS.columns)}z\n1;2`)],
    ['list.tooLong', utf8(`a;b\n${'1;2\n'.repeat(SHEET_LIMITS.rows + 1)}`)],
    ['list.tooLarge', new Uint8Array(SHEET_LIMITS.bytes + 1)],
  ] as const)('is refused in one sentence: %s', (reason, file) => {
    expect(readSheet(file)).toMatchObject({ ok: false, reason, field: 'file' })
  })

  it('keeps a number that was wrapped, and a formula is only text', () => {
    expect(plainCell('="0471"')).toBe('0471')
    expect(plainCell("'0471")).toBe('0471')
    expect(plainCell('=HYPERLINK("x")')).toBe('=HYPERLINK("x")')
  })
})

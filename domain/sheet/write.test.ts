import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf } from './sheet-rows'
import { csvOf, safeWord } from './write-csv'
import { odsContent } from './write-ods'

const HOSTILE = [
  '=HYPERLINK("http://kwaad.invalid";"klik")',
  '+32 15 12 34 56',
  '-1+1|cmd',
  '@SUM(A1)',
  '  =1+1',
  '\t=1+1',
  '\r=1+1',
  'Wijk; "De Kring"',
  "'t Zand",
  'Één\r\ntwee',
  'Łódź 日本 🌳',
  '</text:p><script>',
  '\u0000&amp;',
]

describe('a sheet that others open', () => {
  it('holds words that nothing reckons with, and comes back as it went', () => {
    const rows = rowsOf(
      csvOf([['Lijn', 'Aantal'], ...HOSTILE.map((word) => [word, 7])]).replace('\ufeff', ''),
    )
    // After the last end of a line stands nothing.
    expect(rows).toHaveLength(HOSTILE.length + 2)
    expect(rows.at(-1)).toEqual([''])
    for (const [at, word] of HOSTILE.entries()) {
      const [cell = '', count] = rows[at + 1] ?? []
      expect(cell).not.toMatch(/^[\s]*[=+\-@|%]/)
      expect(cell).toBe(safeWord(word))
      expect(count).toBe('7')
    }
    expect(csvOf([['Gemiddeld', 2.5, null]])).toBe('\ufeff"Gemiddeld";2,5;\r\n')
  })

  it('never begins with a formula, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(safeWord(word)).not.toMatch(/^[\s]*[=+\-@|%]|[\r\n\t]/)
      }),
    )
  })

  it('says every word as a word', () => {
    const content = odsContent('Cijfers "2026"', [
      ['Lijn', 'Aantal', null],
      ...HOSTILE.map((word) => [word, 7]),
    ])
    expect(content.match(/office:value-type="string"/g)).toHaveLength(HOSTILE.length + 2)
    expect(content.match(/office:value="7"/g)).toHaveLength(HOSTILE.length)
    expect(content).not.toContain('table:formula')
    expect(content).not.toContain('<script>')
    expect(content).toContain('Łódź 日本 🌳')
  })
})

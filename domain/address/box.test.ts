import { describe, expect, it } from 'vitest'
import { boxIn, boxInWords, boxKept, parseAddressQuery } from '.'

describe('the door within a house', () => {
  it.each([
    ['Bruul 12 bus 3, 2800 Zoutleeuw', '3', 'bus 3'],
    ['Bruul 12 bte 3, 2800 Zoutleeuw', '3', 'bus 3'],
    ['Bruul 12, bus 3, 2800 Zoutleeuw', '3', 'bus 3'],
    ['Bruul 12 app 3, 2800 Zoutleeuw', 'app 3', 'app 3'],
    ['Bruul 12 kamer 212 2800 Zoutleeuw', 'kamer 212', 'kamer 212'],
    ['Bruul 12 A02, Zoutleeuw', 'A02', 'bus A02'],
    ['Bruul 12, 2de verdiep, 2800 Zoutleeuw', '2de verdiep', '2de verdiep'],
    ['Bruul 12 3ème étage, Zoutleeuw', '3ème étage', '3ème étage'],
  ])('keeps it from %j, shows it, and finds the house all the same', (typed, box, shown) => {
    expect(boxIn(typed)).toBe(box)
    expect(boxInWords(box, 'bus')).toBe(shown)
    expect(parseAddressQuery(typed)).toMatchObject({ street: 'bruul', houseNumber: '12' })
    expect(JSON.stringify(parseAddressQuery(typed))).not.toMatch(/212|verdiep|étage|a02|app/i)
  })

  it.each([
    'Bruul 12, 2800 Zoutleeuw',
    'Bruul 12 B2800 Zoutleeuw',
    'kerkstraat 12 boom',
    '12 septemberlaan',
    '',
  ])('finds none in %j', (typed) => expect(boxIn(typed)).toBe(''))

  it('leaves off the word that our pages add, however it was written', () => {
    expect(['bus 3', 'BTE. 3', '3', 'b3', 'boîte 12A', 'app 3'].map(boxKept)).toEqual([
      '3',
      '3',
      '3',
      '3',
      '12A',
      'app 3',
    ])
  })
})

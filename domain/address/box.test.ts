import { describe, expect, it } from 'vitest'
import { boxIn, boxInWords, boxKept, boxSaid, parseAddressQuery, sameDoor } from '.'

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
    ['Bruul 12 b3', '3', 'bus 3'],
    ['Bruul 12 boîte 2', '2', 'bus 2'],
    ['Bruul 12 0101, 2800 Zoutleeuw', '0101', 'bus 0101'],
    ['Bruul 12 bus 1201 Zoutleeuw', '1201', 'bus 1201'],
    ['Bruul 12 (bus 3)', '3', 'bus 3'],
    ['Bruul 12 - bus 3/1', '3/1', 'bus 3/1'],
    ['12 Bruul bus 3, Zoutleeuw', '3', 'bus 3'],
    ['Bru\u00adul １２ bus\u200b 3', '3', 'bus 3'],
    ['Bruul 12 gelijkvloers', 'gelijkvloers', 'gelijkvloers'],
    ['Bruul 12 1ste verdieping links', '1ste verdieping links', '1ste verdieping links'],
    ['Bruul 12 blok B', 'blok B', 'blok B'],
    ['2800 Zoutleeuw, Bruul 12 bus 3', '3', 'bus 3'],
  ])('keeps it from %j, shows it, and finds the house all the same', (typed, box, shown) => {
    expect(boxIn(typed)).toBe(box)
    expect(boxInWords(box, 'bus')).toBe(shown)
    expect(parseAddressQuery(typed)).toMatchObject({ street: 'bruul', houseNumber: '12' })
    expect(JSON.stringify(parseAddressQuery(typed))).not.toMatch(/212|verdiep|étage|a02|app/i)
  })

  it.each([
    ['Bruul 12/3', '12/3', '3'],
    ['Bruul 12a / 3', '12A/3', '3'],
    ['Bruul 12 #3', '12/3', '3'],
    ['Bruul 12/0101', '12', '0101'],
    ['Bruul 12A0101', '12A', '0101'],
    ['Bruul 12 A bus 3', '12A', '3'],
    ['Bruul 12 bis', '12BIS', ''],
    ['Bruul 12bis bus 3', '12BIS', '3'],
    ['12bis, Bruul', '12BIS', ''],
    ['Bruul 12-14 bus 2', '12-14', '2'],
  ])('reads the number of %j as %s and its door as %j', (typed, houseNumber, box) => {
    expect(parseAddressQuery(typed)).toMatchObject({ street: 'bruul', houseNumber })
    expect(boxIn(typed)).toBe(box)
  })

  it.each([
    ['3', 'bus 3', 'same'],
    ['0101', '101', 'same'],
    ['Kamer 212', 'kamer 212', 'same'],
    [null, '', 'same'],
    ['3', null, 'maybe'],
    ['', 'kamer 2', 'maybe'],
    ['3', '4', 'other'],
  ] as const)('knows of the doors %j and %j: %s', (one, other, is) => {
    expect(sameDoor(one, other)).toBe(is)
    expect(sameDoor(other, one)).toBe(is)
  })

  it('says a door once where the list has a house of that number', () => {
    const typed = 'Bruul 12/3'
    expect(boxSaid({ box: '', typed, houseNumber: '12' })).toBe('3')
    expect(boxSaid({ box: '', typed, houseNumber: '12/3' })).toBe('')
    expect(boxSaid({ box: '4', typed: 'Bruul 12', houseNumber: '' })).toBe('4')
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

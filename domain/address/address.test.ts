import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { houseNumberGap, houseNumberKey, oneSlipAway, parseAddressQuery, streetKey, streetStem } from '.'

describe('streetKey', () => {
  it.each([
    ['St.-Jozefstr.', 'Sint-Jozefstraat'],
    ['st jozefstraat', 'Sint Jozefstraat'],
    ['Joz. Verbertstr', 'Jozef Verbertstraat'],
    ['O.-L.-Vrouwekerkhof', 'onze lieve vrouwekerkhof'],
    ['OLV-straat', 'Onze Lieve Vrouw straat'],
    ['Leuvensestwg.', 'Leuvensesteenweg'],
    ['Leuvense stwg', 'Leuvense Steenweg'],
    ['BETHANIENSTRAAT', 'Bethaniënstraat'],
    ['t Leitje', '’t Leitje'],
    ['Burg.A. Van Renterghemstr.', 'Burgemeester A Van Renterghemstraat'],
    ['Gr. Markt', 'Grote Markt'],
    ['Kastanjedr.', 'Kastanjedreef'],
    ['Av. Louise', 'Avenue Louise'],
    ['Chée de Malines', 'Chaussée de Malines'],
    ['Bru\u00f6lstr', 'Bruolstraat'],
  ])('%s and %s are one street', (left, right) => {
    expect(streetKey(left)).toBe(streetKey(right))
  })

  it('is stable: the key of a key is that key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => streetKey(streetKey(s)) === streetKey(s)))
  })
})

describe('streetStem', () => {
  it.each([
    ['keizerstraat', 'keizer'],
    ['leuvense steenweg', 'leuvense'],
    ['markt', 'markt'],
    ['e3 plein', 'e3'],
    ['a b straat', 'a b straat'],
    ['korenmarkt', 'koren'],
  ])('%s is known by %s', (key, stem) => expect(streetStem(key)).toBe(stem))

  it('knows every slip of one letter', () => {
    expect(oneSlipAway('keizer')).toEqual(
      expect.arrayContaining(['kiezer', 'kezer', 'keizeer', 'keizar', 'keizers']),
    )
    expect(oneSlipAway('keizer')).not.toContain('keizer')
  })

  it('is as far there as back', () => {
    const name = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(
      fc.property(name, (text) =>
        oneSlipAway(text).every((slip) => slip === '' || oneSlipAway(slip).includes(text)),
      ),
      { numRuns: 20 },
    )
  })
})

describe('houseNumberKey', () => {
  it.each([
    ['12 a', '12A'],
    ['7 bus 3', '7'],
    ['7/b3', '7'],
    ['12bis', '12BIS'],
    ['14-16', '14-16'],
    ['', null],
    ['zes', null],
  ])('%s → %s', (text, key) => expect(houseNumberKey(text)).toBe(key))

  it('prefers the same side of the street', () => {
    expect(houseNumberGap('13', '15')).toBeLessThan(houseNumberGap('13', '14'))
    expect(houseNumberGap('13', '14')).toBeLessThan(houseNumberGap('13', '17'))
  })
})

describe('parseAddressQuery', () => {
  const street = (name: string, houseNumber: string | null, postcode: string | null, place: string) => ({
    kind: 'street',
    street: name,
    houseNumber,
    postcode,
    place,
  })

  it.each([
    ['Kerkstr. 12 bus 3, 2800 Stad', street('kerkstraat', '12', '2800', 'stad')],
    ['Kerkstraat 12', street('kerkstraat', '12', null, '')],
    ['Kerkstraat, 12, 2800 Stad', street('kerkstraat', '12', '2800', 'stad')],
    ['kerkstraat nummer 12 in Stad', street('kerkstraat', '12', null, 'stad')],
    ['kerkstraat 12 a stad', street('kerkstraat', '12A', null, 'stad')],
    ['kerkstraat 2800', street('kerkstraat', null, '2800', '')],
    ['2800 Stad, Kerkstraat 12', street('kerkstraat', '12', '2800', '')],
    ['Stad, Kerkstraat 12', street('kerkstraat', '12', null, 'stad')],
    ['12A, Kerkstraat, Stad', street('kerkstraat', '12A', null, 'stad')],
    ['Kerk\u00adstraat\u00a012', street('kerkstraat', '12', null, '')],
    ['12 Kerkstraat', street('kerkstraat', '12', null, '')],
    ['18-Oktoberstraat 3', street('18 oktoberstraat', '3', null, '')],
    ['E3-plein 12', street('e3 plein', '12', null, '')],
    ['Jozef II-straat 5', street('jozef ii straat', '5', null, '')],
    ['Kerkstraat 12/3, B-2800 Stad', street('kerkstraat', '12/3', '2800', 'stad')],
    ['Muinkkaai 38, 9000', street('muinkkaai', '38', '9000', '')],
    ['kerk', street('kerk', null, null, '')],
    ['Kerkstraat 12 bus 3 Stad', street('kerkstraat', '12', null, 'stad')],
    ['Kerkstraat 12 box A', street('kerkstraat', '12', null, '')],
    ['Kerkstraat 12 b3', street('kerkstraat', '12', null, '')],
    // No box: a street, a place or a first word that begins like one.
    ['Bosweg', street('bosweg', null, null, '')],
    ['Busweg 7', street('busweg', '7', null, '')],
    ['12 Bosweg', street('bosweg', '12', null, '')],
    ['Kerkstraat 12 Bosdorp', street('kerkstraat', '12', null, 'bosdorp')],
    ['Kerkstraat Bosdorp', street('kerkstraat bosdorp', null, null, '')],
    // As French names are written, with and without their accents.
    ["Rue de l'Église 12", street('rue de leglise', '12', null, '')],
    ['Chaussee d’Alsemberg 3', street('chaussee dalsemberg', '3', null, '')],
  ])('%s', (text, expected) => expect(parseAddressQuery(text)).toEqual(expected))

  it.each([
    'hoek van de Kerkstraat en de Molenweg, Dorp',
    'hoek Kerkstraat / Molenweg, Dorp',
    'Kerkstraat & Molenweg, Dorp',
  ])('%s is a corner', (text) => {
    expect(parseAddressQuery(text)).toEqual({
      kind: 'corner',
      streets: ['kerkstraat', 'molenweg'],
      place: 'dorp',
    })
  })

  it('takes anything without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const query = parseAddressQuery(text)
        return query.kind === 'corner' ? query.streets.length === 2 : typeof query.street === 'string'
      }),
    )
  })
})

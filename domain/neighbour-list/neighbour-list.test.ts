import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/time'
import { inviteAt, mayUndoList } from './invitation'
import { columnsFault, guessedColumns } from './list-columns'
import { dayIn, yearsBetween } from './list-dates'
import { nameKey, peopleToTake, sortedPeople } from './list-groups'
import { type ListReaders, listedPeople, unspoiled } from './listed-people'
import { isHousehold, namesInCell, namesInCells } from './several-names'

const readers: ListReaders = {
  today: '2026-11-30',
  phone: (text) => (/^\+?\d{9,}$/.test(text.replace(/[ ./]/g, '')) ? `+${text.replace(/\D/g, '')}` : null),
  email: (text) => (/^\S+@\S+\.\S+$/.test(text) ? text.toLowerCase() : null),
}
const read = (columns: Parameters<typeof listedPeople>[1], ...rows: string[][]) =>
  listedPeople(rows, columns, readers)

describe('what a column is', () => {
  it.each([
    [
      ['Voornaam', 'Naam', 'GSM-nummer', 'E-mail', 'Straat', 'Nr', 'Postcode', 'Gemeente', 'Opmerkingen'],
      [
        'firstName',
        'lastName',
        'phone',
        'email',
        'street',
        'houseNumber',
        'postcode',
        'municipality',
        'skip',
      ],
    ],
    [
      ['NAAM VRIJWILLIGER', 'Tel.', 'Tel. 2', 'Mailadres', 'Adres'],
      ['name', 'phone', 'otherPhone', 'email', 'address'],
    ],
    [
      ['Nom', 'Prénom', 'Téléphone', 'Courriel', 'Né le', 'Depuis'],
      ['lastName', 'firstName', 'phone', 'email', 'born', 'since'],
    ],
    [
      ['Name', 'Phone number', 'E-mail address', 'Language'],
      ['name', 'phone', 'email', 'language'],
    ],
    [
      ['Telefoon', 'GSM', 'Familienaam'],
      ['phone', 'otherPhone', 'lastName'],
    ],
    [
      ['Rijksregisternummer', 'Rekeningnummer'],
      ['skip', 'skip'],
    ],
  ])('is guessed from its heading: %j', (headings, columns) => {
    expect(guessedColumns(headings, [])).toEqual(columns)
  })

  it('is guessed from what stands below it when the heading says nothing', () => {
    const rows = [['An Claes', '0471 12 34 56', 'an@post.invalid']]
    expect(guessedColumns(['', '', ''], rows)).toEqual(['skip', 'phone', 'email'])
  })

  it('makes people only with a name and a way to reach them, and nothing twice', () => {
    expect(columnsFault(['name', 'email', 'skip', 'skip'])).toBeNull()
    expect(columnsFault(['email', 'skip'])).toBe('list.noNameColumn')
    expect(columnsFault(['name', 'address'])).toBe('list.noReachColumn')
    expect(columnsFault(['name', 'phone', 'phone'])).toBe('list.columnTwice')
  })
})

describe('a day', () => {
  it.each([
    ['12/03/2021', '2021-03-12'],
    ['12-3-21', '2021-03-12'],
    ['12.03.2021 00:00', '2021-03-12'],
    ['3 maart 2021', '2021-03-03'],
    ['1er août 2019', '2019-08-01'],
    ['vr 12/03/2021', '2021-03-12'],
    ['5 Dec 2020', '2020-12-05'],
    ['maart 2021', '2021-03-01'],
    ['2021-03-12', '2021-03-12'],
    ['44267', '2021-03-12'],
    ['2019', '2019-01-01'],
    ['01/05/58', '1958-05-01'],
    ['31/02/2021', null],
    ['03/25/2021', null],
    ['vorige zomer', null],
    ['12', null],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text, 2026)).toBe(day)
  })

  it('comes back from every way in which it is written', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, of] = iso.split('-').map(Number)
        const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY)
        for (const text of [iso, `${of}/${month}/${year}`, `${of}-${month}-${year}`, String(serial)])
          expect(dayIn(text, 2026)).toBe(iso)
      }),
    )
  })

  it('tells who is not yet grown up', () => {
    expect(yearsBetween('2008-11-30', '2026-11-29')).toBe(17)
    expect(yearsBetween('2008-11-30', '2026-11-30')).toBe(18)
  })
})

describe('the people of one cell', () => {
  it.each([
    ['Jan Peeters', ['Jan Peeters']],
    ['Jan en Maria Peeters', ['Jan Peeters', 'Maria Peeters']],
    ['Jan Peeters & Maria Claes', ['Jan Peeters', 'Maria Claes']],
    ['Jan/Maria Van den Broeck', ['Jan Van den Broeck', 'Maria Van den Broeck']],
    ['Dhr. en Mevr. Peeters', ['Dhr. Peeters', 'Mevr. Peeters']],
    ['Van den Broeck, Rosa', ['Rosa Van den Broeck']],
    ['Jeanne et Luc Dupont-Étienne', ['Jeanne Dupont-Étienne', 'Luc Dupont-Étienne']],
    ['Hendrik Enkels', ['Hendrik Enkels']],
    ['', []],
  ])('%s', (cell, names) => {
    expect(namesInCell(cell)).toEqual(names)
  })

  it('share one surname, or have each their own', () => {
    expect(namesInCells('Jan / Maria', 'Peeters')).toEqual([
      { firstName: 'Jan', lastName: 'Peeters' },
      { firstName: 'Maria', lastName: 'Peeters' },
    ])
    expect(namesInCells('Jan en Maria', 'Peeters / Claes')[1]).toEqual({
      firstName: 'Maria',
      lastName: 'Claes',
    })
    expect(namesInCells('Jan', 'Peeters-Claes')).toEqual([{ firstName: 'Jan', lastName: 'Peeters-Claes' }])
    expect([isHousehold('Fam. Peeters'), isHousehold('Famke Peeters')]).toEqual([true, false])
  })
})

describe('the people of a row', () => {
  it('have each their own number when two stand there, and share the one address', () => {
    const [jan, maria] = read(
      ['name', 'phone', 'email'],
      ['Jan en Maria Peeters', '0471 12 34 56 / 0472 12 34 56', 'peeters@post.invalid'],
    )
    expect(jan).toMatchObject({ firstName: 'Jan', phone: '+0471123456', email: 'peeters@post.invalid' })
    expect(maria).toMatchObject({ firstName: 'Maria', phone: '+0472123456', doubts: ['two_people'] })
  })

  it('are doubted by name, and never dropped', () => {
    const columns = ['name', 'phone', 'email', 'since', 'born'] as const
    const doubts = read(
      [...columns],
      ['An Claes', '0471123456', '', '', ''],
      ['', '0471123456', '', '', ''],
      ['Bo Claes', '', '', '', ''],
      ['Cas Claes', '4.71E+08', 'cas@post.invalid', '', ''],
      ['Dirk Claes', '0471123456', 'dirk at post', 'ooit', ''],
      ['Els Claes', '0471123456', '', '1/1/2030', '1/1/2015'],
      ['Fam. Claes', '0471123456', '', '', ''],
      ['=cmd|x', '0471123456', '', '', ''],
    ).map((one) => one.doubts)
    expect(doubts).toEqual([
      [],
      ['no_name'],
      ['no_reach'],
      ['phone_unread'],
      ['email_unread', 'since_unread'],
      ['since_unread', 'minor'],
      ['household'],
      ['formula'],
    ])
  })

  it('are read from a number that a spreadsheet spoiled, as long as no figure is lost', () => {
    expect(unspoiled('4,71123456E+08')).toBe('471123456')
    expect(unspoiled('471123456.0')).toBe('471123456')
    expect(unspoiled('4.71E+08')).toBe('4.71E+08')
  })

  it('are at least one for each row, whatever stands in it', () => {
    const columns = ['name', 'phone', 'email', 'since', 'street'] as const
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 5, maxLength: 5 })), (rows) => {
        const people = listedPeople(rows, [...columns], readers)
        expect(new Set(people.map(({ key }) => key.split('.')[0])).size).toBe(rows.length)
        expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
      }),
    )
  })
})

describe('who is taken', () => {
  const people = read(
    ['name', 'phone', 'email'],
    ['Jan Peeters', '', 'peeters@post.invalid'],
    ['Maria Claes', '', 'peeters@post.invalid'],
    ['PEETERS Jan', '0471123456', 'peeters@post.invalid'],
    ['Jan Peeters', '0479123456', ''],
    ['Zoë Claes', '0470123456', ''],
    ['', '0470123456', ''],
  )

  it('is everybody new; the same person once, a couple both, a namesake when somebody says so', () => {
    const sorted = sortedPeople(people, new Set(['5.0']))
    expect(sorted.map(({ group }) => group)).toEqual(['new', 'new', 'known', 'doubtful', 'known', 'blocked'])
    expect(sorted.map(({ sharesMail }) => sharesMail)).toEqual([true, true, true, false, false, false])
    expect(peopleToTake(sorted, []).map(({ key }) => key)).toEqual(['1.0', '2.0'])
    expect(peopleToTake(sorted, ['4.0', '5.0', '6.0']).map(({ key }) => key)).toEqual(['1.0', '2.0', '4.0'])
  })

  it('is called the same in any order and spelling', () => {
    expect(nameKey({ firstName: 'Zoë', lastName: 'Van den Broeck' })).toBe('broeck den van zoe')
  })

  it('is written to in good order, and can be taken back for two weeks', () => {
    expect((inviteAt(0, 0) - 0) / 60_000).toBe(15)
    expect((inviteAt(0, 250) - 0) / 60_000).toBe(17)
    expect([mayUndoList(0, 13 * DAY), mayUndoList(0, 14 * DAY)]).toEqual([true, false])
  })
})

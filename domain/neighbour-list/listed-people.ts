import { namesOf } from '../volunteer/names'
import type { ListField } from './list-columns'
import { dayIn, yearsBetween } from './list-dates'
import { isHousehold, namesInCell, namesInCells } from './several-names'

/** Why somebody looks before this person is taken. */
export const LIST_DOUBTS = [
  'two_people',
  'household',
  'phone_unread',
  'email_unread',
  'since_unread',
  'minor',
  'same_name',
  'formula',
] as const
/** Without a name, or a way to reach them, nobody can be invited. */
export const LIST_BLOCKS = ['no_name', 'no_reach'] as const
export type ListDoubt = (typeof LIST_DOUBTS)[number] | (typeof LIST_BLOCKS)[number]

export interface ListedPerson {
  /** Row in the sheet from 1, and which person of it: stable as long as the columns stay. */
  readonly key: string
  readonly firstName: string
  readonly lastName: string
  /** E.164. */
  readonly phone: string | null
  readonly email: string | null
  /** As it was written, in one line; and the parts that had a column of their own. */
  readonly address: string
  readonly postcode: string
  readonly box: string
  readonly locale: 'nl' | 'fr' | 'en'
  /** ISO date. */
  readonly since: string | null
  readonly doubts: readonly ListDoubt[]
  /** What could not be read, as it stands in the list. */
  readonly unread: readonly string[]
}

/** How the house reads a number and an address of mail; null: it cannot be one. */
export interface ListReaders {
  readonly phone: (text: string) => string | null
  readonly email: (text: string) => string | null
  /** ISO date. */
  readonly today: string
}

const ADULT = 18

/**
 * A number that a spreadsheet took for a number: its zero is gone, it has a fraction, or stands in powers of ten. Where
 * figures are lost it stays as it is, and nobody reads it.
 *
 * @example unspoiled('4,71123456E+08') // → '471123456' @example unspoiled('4.71E+08') // → '4.71E+08'
 */
export function unspoiled(cell: string): string {
  const [, whole = '', fraction = '', power = ''] = /^(\d)[.,](\d+)E\+?(\d+)$/i.exec(cell) ?? []
  if (whole && fraction.length >= Number(power)) return `${whole}${fraction}`.slice(0, Number(power) + 1)
  return cell.replace(/^(\d{8,})[.,]0+$/, '$1')
}

const isSpoiled = (cell: string) => /^\d[.,]\d+E/i.test(cell)
const isFormula = (name: string) => /^[=+@]|^-\S/.test(name)

function languageOf(cell: string): ListedPerson['locale'] {
  if (/^f/i.test(cell)) return 'fr'
  return /^(?:e|en)/i.test(cell) ? 'en' : 'nl'
}

/** Two contacts in one cell: one each when there are two people, else the first that can be read. */
const several = (cell: string) =>
  cell
    .split(/\s*(?:[;|]|\s\/\s|\s(?:en|et|of|ou)\s|,\s|(?<=\S@\S+)[/,])\s*/i)
    .map((one) => one.trim())
    .filter(Boolean)

interface Contact {
  readonly value: string | null
  readonly unread: string | null
}

function contactsIn(
  cells: readonly string[],
  read: (text: string) => string | null,
  people: number,
): Contact[] {
  const said = cells.flatMap(several)
  const values = said.map(read)
  const known = values.filter((value) => value !== null)
  const lost = said.find((_, at) => values[at] === null) ?? null
  return Array.from({ length: people }, (_, at) => ({
    value: (people > 1 && known.length === people ? known[at] : known[0]) ?? null,
    unread: lost,
  }))
}

/** The people of one row, each with what somebody must look at. */
function peopleInRow(
  row: readonly string[],
  number: number,
  columns: readonly ListField[],
  readers: ListReaders,
): ListedPerson[] {
  const cell = (field: ListField) => row[columns.indexOf(field)] ?? ''
  const whole = cell('name')
  const names =
    cell('firstName') || cell('lastName')
      ? namesInCells(cell('firstName'), cell('lastName'))
      : namesInCell(whole).map(namesOf)
  const people = names.length > 0 ? names : [{ firstName: '', lastName: '' }]
  const readPhone = (text: string) => (isSpoiled(unspoiled(text)) ? null : readers.phone(unspoiled(text)))
  const phones = contactsIn([cell('phone'), cell('otherPhone')], readPhone, people.length)
  const emails = contactsIn([cell('email')], readers.email, people.length)
  const thisYear = Number(readers.today.slice(0, 4))
  const since = cell('since') === '' ? null : dayIn(cell('since'), thisYear)
  const born = cell('born') === '' ? null : dayIn(cell('born'), thisYear)
  const street = [cell('street'), cell('houseNumber')].filter(Boolean).join(' ')
  const town = [cell('postcode'), cell('municipality')].filter(Boolean).join(' ')
  const address = [cell('address') || street, town].filter(Boolean).join(', ')
  return people.map((name, at) => {
    const phone = phones[at] ?? { value: null, unread: null }
    const email = emails[at] ?? { value: null, unread: null }
    const sinceUnread = cell('since') !== '' && (since === null || since > readers.today)
    const doubts: ListDoubt[] = []
    if (name.firstName === '') doubts.push('no_name')
    if (phone.value === null && email.value === null) doubts.push('no_reach')
    if (people.length > 1) doubts.push('two_people')
    if (isHousehold(`${name.firstName} ${name.lastName}`)) doubts.push('household')
    if (isFormula(name.firstName)) doubts.push('formula')
    if (phone.unread !== null) doubts.push('phone_unread')
    if (email.unread !== null) doubts.push('email_unread')
    if (sinceUnread) doubts.push('since_unread')
    if (born !== null && yearsBetween(born, readers.today) < ADULT) doubts.push('minor')
    return {
      key: `${number}.${at}`,
      ...name,
      phone: phone.value,
      email: email.value,
      address,
      postcode: cell('postcode'),
      box: cell('box'),
      locale: languageOf(cell('language')),
      since: sinceUnread ? null : since,
      doubts,
      unread: [phone.unread, email.unread, sinceUnread ? cell('since') : null].filter((one) => one !== null),
    }
  })
}

/**
 * Everybody in a list, row by row: nobody is dropped, and what cannot be read is said by name.
 *
 * @example listedPeople([['Jan en Maria Peeters', '0471123456']], ['name', 'phone'], readers).length // → 2
 */
export const listedPeople = (
  rows: readonly (readonly string[])[],
  columns: readonly ListField[],
  readers: ListReaders,
): ListedPerson[] => rows.flatMap((row, at) => peopleInRow(row, at + 1, columns, readers))

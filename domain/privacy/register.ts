import { type Field, fieldsOf, type NobodysTable, type TableEntry } from './field'
import { FIELDS_OF_ACCOUNTS } from './fields-of-accounts'
import { FIELDS_OF_CARDS } from './fields-of-cards'
import { FIELDS_OF_DUO } from './fields-of-duo'
import { FIELDS_OF_HELP } from './fields-of-help'
import { FIELDS_OF_PEOPLE } from './fields-of-people'
import { FIELDS_OF_TRACES } from './fields-of-traces'
import { TABLES_OF_NOBODY } from './tables-of-nobody'

const TABLES: Readonly<Record<string, TableEntry | NobodysTable>> = {
  ...FIELDS_OF_PEOPLE,
  ...FIELDS_OF_CARDS,
  ...FIELDS_OF_DUO,
  ...FIELDS_OF_HELP,
  ...FIELDS_OF_ACCOUNTS,
  ...FIELDS_OF_TRACES,
  ...TABLES_OF_NOBODY,
}

/** Every column of every table, and what may be done with it. What stands here is printed, kept and forgotten by it. */
export const REGISTER: readonly Field[] = Object.entries(TABLES).flatMap(([table, entry]) =>
  fieldsOf(table, entry),
)

export type PersonalField = Extract<Field, { personal: true }>

export const PERSONAL_FIELDS: readonly PersonalField[] = REGISTER.filter((field) => field.personal)

/** A column as the database knows it. */
export interface Column {
  readonly table: string
  readonly column: string
}

const nameOf = ({ table, column }: Column) => `${table}.${column}`

/**
 * Where register and database differ, one sentence each: a column that nobody thought about, or an entry of a column
 * that is gone.
 *
 * @example registerFaults([{ table: 'resident', column: 'hobby' }], [])
 *   // → ['resident.hobby has no entry in domain/privacy: whose is it, why is it kept, for how long?']
 */
export function registerFaults(columns: readonly Column[], register: readonly Column[] = REGISTER): string[] {
  const known = register.map(nameOf)
  const found = new Set(columns.map(nameOf))
  const twice = known.filter((name, at) => known.indexOf(name) !== at)
  return [
    ...[...found]
      .filter((name) => !known.includes(name))
      .map((name) => `${name} has no entry in domain/privacy: whose is it, why is it kept, for how long?`),
    ...known
      .filter((name) => !found.has(name))
      .map((name) => `${name} stands in domain/privacy and in no table`),
    ...twice.map((name) => `${name} stands twice in domain/privacy`),
  ]
}

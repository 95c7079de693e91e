import type { ErasedKind } from './erasure'
import type { Topic } from './field'
import { PERSONAL_FIELDS, type PersonalField } from './register'

/** A row of a table as the database gives it. */
export interface StoredRow {
  readonly table: string
  readonly values: Readonly<Record<string, unknown>>
}

/** What is told of one field. */
export interface ToldField {
  readonly topic: Topic
  readonly table: string
  readonly column: string
  readonly value: unknown
  /** Which row it stood in, counted from 0: what belongs together is told together. */
  readonly row: number
}

/** Doors and logs. Keys are nobody's to read, also when only their hash is kept; looks are told in a list of their own. */
const DOORS_AND_LOGS: readonly string[] = [
  'account',
  'agenda_feed',
  'alert',
  'ask_again',
  'audit_log',
  'bad_address',
  'intake_invitation',
  'letter_pass',
  'listed_refusal',
  'mail_change',
  // Cells of a file that is gone within a day; whoever is taken from it is told of the row that they became.
  'neighbour_list',
  'passkey',
  'resident_access',
  'returned_form',
  'second_factor',
  'second_look',
  'sms_stopped',
  'session',
  'verification_token',
]
/** The same words once more, or of no meaning outside the machine. */
const TWICE: readonly string[] = [
  'message.html',
  'message.values',
  'message.address_key',
  'incoming.event_key',
  'user.email_verified',
  'listed_neighbour.known_by',
  'listed_neighbour.token_hash',
]

const TELLERS_WORDS = ['signal.text', 'signal.about', 'signal.person_knows', 'signal.may_tell']
/** A worry was told in confidence: that there was one, when and how it ended is hers; the words are the teller's. */
const IN_CONFIDENCE: Readonly<Partial<Record<ErasedKind, readonly string[]>>> = {
  resident: [
    'pair_word.text',
    ...TELLERS_WORDS,
    'signal.handled_note',
    'signal.volunteer_id',
    'match.volunteer_id',
    'offer.volunteer_id',
  ],
  // A worry about the two may have come from the other one.
  volunteer: ['pair_word.text', ...TELLERS_WORDS, 'signal.handled_note'],
}

/** Numbers of rows and people: they lead a stranger to others and tell the person nothing. */
const isNumber = ({ column }: PersonalField) =>
  /(^|_)(id|ids|by|from)$/.test(column) && column !== 'neighbourhood_id'

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * The fields that are told to somebody, of all that the register knows.
 *
 * @example toldFields('volunteer').some(({ table }) => table === 'session') // → false
 */
export function toldFields(kind: ErasedKind): readonly PersonalField[] {
  const silent = [...(IN_CONFIDENCE[kind] ?? []), ...TWICE]
  return PERSONAL_FIELDS.filter(
    (field) =>
      field.about.includes(kind) &&
      !DOORS_AND_LOGS.includes(field.table) &&
      !isNumber(field) &&
      !silent.includes(`${field.table}.${field.column}`),
  )
}

/**
 * What a person hears of these rows: all fields of the register that are about her. Fields about third persons, numbers
 * of others, keys and words told in confidence stay out.
 *
 * @example
 * toldOf('resident', [{ table: 'resident', values: { id: '7', name: 'Maria', email: null } }])
 *   // → [{ topic: 'name', table: 'resident', column: 'name', value: 'Maria', row: 0 }]
 */
export function toldOf(kind: ErasedKind, rows: readonly StoredRow[]): ToldField[] {
  const told = toldFields(kind)
  return rows.flatMap(({ table, values }, row) =>
    told
      .filter((field) => field.table === table && !isEmpty(values[field.column]))
      .map(({ topic, column }) => ({ topic, table, column, value: values[column], row })),
  )
}

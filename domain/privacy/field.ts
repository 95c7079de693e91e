import type { TermName } from './terms'

/** Whose data it is. A contact is somebody who asks or answers for a resident: a daughter, a carer. */
export const SUBJECTS = ['resident', 'contact', 'volunteer', 'referrer', 'staff', 'visitor'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What a field tells, in the words of the privacy page. */
export const TOPICS = [
  'name',
  'reach',
  'home',
  'question',
  'wishes',
  'offer',
  'help',
  'notes',
  'worries',
  'letters',
  'account',
  'history',
  'looks',
  'rights',
] as const
export type Topic = (typeof TOPICS)[number]

export const PURPOSES = ['help', 'match', 'safety', 'reach', 'signIn', 'account', 'abuse', 'rights'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Grounds of art. 6 GDPR. `task`: care for residents is the task of a local authority. */
export const GROUNDS = ['task', 'consent', 'agreement', 'duty'] as const
export type Ground = (typeof GROUNDS)[number]

/** `special`: art. 9 GDPR, tells or betrays health, origin or belief. `criminal`: art. 10. */
export const CLASSES = ['ordinary', 'special', 'criminal'] as const
export type DataClass = (typeof CLASSES)[number]

/** `asked`: a neighbour who is asked; `helper`: the one who was approved; `machine`: no person reads it. */
export const READERS = [
  'self',
  'asked',
  'helper',
  'referrer',
  'operator',
  'coordinator',
  'admin',
  'machine',
] as const
export type Reader = (typeof READERS)[number]

/**
 * What is left when the person is erased. `row`: nothing. `blank`: the row without this value. `pseudonym`: the value
 * stays, and leads to nobody, because all that named the person is gone.
 */
export const ERASURES = ['row', 'blank', 'pseudonym'] as const
export type Erasure = (typeof ERASURES)[number]

/** All that must be known of a personal field before it may exist. */
export interface Handling {
  readonly about: readonly Subject[]
  readonly purpose: Purpose
  readonly ground: Ground
  readonly seenBy: readonly Reader[]
  readonly term: TermName
  readonly erased: Erasure
  readonly class: DataClass
}

/** A field of a table, personal or not. */
export type Field = { readonly table: string; readonly column: string } & (
  | { readonly personal: false }
  | ({ readonly personal: true; readonly topic: Topic } & Handling)
)

/** Columns of one topic; what they say of themselves counts before what the table says. */
interface Columns extends Partial<Handling> {
  readonly topic: Topic
  readonly columns: readonly string[]
}

export type TableEntry = Omit<Handling, 'class'> & {
  /** Keys, moments and counters: without the rest they tell nothing of a person. */
  readonly plain: readonly string[]
  readonly personal: readonly Columns[]
}

/** A table without people: all of it. */
export interface NobodysTable {
  readonly nobody: readonly string[]
}

/**
 * The fields of one table, each with all that is known of it.
 *
 * @example fieldsOf('street', { nobody: ['id'] }) // → [{ table: 'street', column: 'id', personal: false }]
 */
export function fieldsOf(table: string, entry: TableEntry | NobodysTable): Field[] {
  if ('nobody' in entry) return entry.nobody.map((column) => ({ table, column, personal: false }))
  const { plain, personal, ...handling } = entry
  return [
    ...plain.map((column) => ({ table, column, personal: false }) as const),
    ...personal.flatMap(({ columns, ...own }) =>
      columns.map((column) => ({
        table,
        column,
        personal: true as const,
        class: 'ordinary' as const,
        ...handling,
        ...own,
      })),
    ),
  ]
}

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { localDate } from '@/domain/kernel/time'
import { personKeys, type SortedPerson, sortedPeople } from '@/domain/neighbour-list/list-groups'
import { type ListReaders, listedPeople } from '@/domain/neighbour-list/listed-people'
import { email, phone } from '../gate/fields'
import { personKey } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import type { List } from './own-list'

const readPhone = (said: string) => phone.safeParse(said).data ?? null
const readEmail = (said: string) => email.safeParse(said).data ?? null

const keys = z.array(z.object({ key: z.string() }))

/** Keyed hashes by which this person is known again. */
export const knownBy = (person: Parameters<typeof personKeys>[0]): string[] =>
  personKeys(person).map(personKey)

/** Everybody of a list in their group, by its columns. The database tells of each only whether the city knows them. */
export async function peopleOf(tx: Tx, list: List, now: Date): Promise<SortedPerson[]> {
  const readers: ListReaders = { phone: readPhone, email: readEmail, today: localDate(now.getTime()) }
  const people = listedPeople(list.cells, list.columns, readers)
  const said = people
    .filter((person) => person.phone !== null || person.email !== null)
    .map((person) => ({
      key: person.key,
      name: `${person.firstName} ${person.lastName}`,
      phone: person.phone,
      email: person.email,
      known_by: knownBy(person),
    }))
  const { rows } = await tx.execute(sql`select app.known_of_list(${JSON.stringify(said)}::jsonb) as key`)
  return sortedPeople(people, new Set(keys.parse(rows).map(({ key }) => key)))
}

import { and, arrayContains, asc, eq, isNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import * as table from '@/db/schema'
import type { Contact } from '@/domain/resident/reach'
import type { Tx } from '../gate/transaction'

/** Who is called instead of a person, at this moment; see `reachOf`. */
export function contactsOf(tx: Tx, residentId: string) {
  const { relation } = table
  return tx
    .select({ name: relation.name, kind: relation.kind, phone: relation.phone })
    .from(relation)
    .where(
      and(
        eq(relation.residentId, residentId),
        isNull(relation.until),
        arrayContains(relation.may, ['contact']),
      ),
    )
    .orderBy(asc(relation.createdAt), asc(relation.id))
}

/** The same beside each person of a list, in the query of the list. */
export const contactsIn = (residentId: PgColumn) => sql<Contact[]>`coalesce((
  select json_agg(json_build_object('name', l.name, 'kind', l.kind, 'phone', l.phone) order by l.created_at, l.id)
    from ${table.relation} l where l.resident_id = ${residentId} and l.until is null and 'contact' = any (l.may)), '[]')`

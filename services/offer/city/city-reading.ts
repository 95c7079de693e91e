import { sql } from 'drizzle-orm'
import { startRulesNow } from '../../case/start-facts'
import type { Tx } from '../../gate/transaction'
import { peopleQuery, takesPart } from './people-query'
import { type Person, type PersonRow, personOf } from './person'

/** Read at once: more would keep other pages waiting while they are taken in. */
const PORTION = 500

type Row = PersonRow & Record<string, unknown>
type State = {
  readonly snapshot: string
  readonly writes: boolean
  readonly may: boolean
  readonly everything: boolean
}
type Changed = { readonly changed: string | null } & (Row | { readonly id: null })

/**
 * In one look: what this statement sees, and everybody of whom something changed that `since` did not see. Null for who may
 * not be asked any more.
 */
export async function changesSince(tx: Tx, since: string | null, expired: readonly string[], now: Date) {
  const seen = sql`${since}::pg_snapshot`
  // A number that is yet to come stands in a restored copy: it tells of another server's past.
  const { rows } = await tx.execute<State & Changed>(sql`
    with news as (select volunteer_id as id from matching_change
        where changed_in >= pg_snapshot_xmin(${seen}) and not pg_visible_in_snapshot(changed_in, ${seen})
          and changed_in < pg_snapshot_xmax(pg_current_snapshot())),
      changed as (select id from news where id is not null union select unnest(${sql.param([...expired])}::uuid[]))
    select pg_current_snapshot()::text as snapshot, pg_current_xact_id_if_assigned() is not null as writes,
      (select app.may_match()) as may, exists (select from news where id is null)
        or pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(${seen}) as everything, changed.id as changed, p.*
    from (select) one left join changed on true
      left join lateral (${peopleQuery(sql`v.id = changed.id and ${takesPart}`, now)}) p on true`)
  const [state] = rows
  if (!state?.may) throw new Error('only who matches reads the whole city')
  const people = new Map<string, Person | null>()
  const told = rows.filter(({ changed }) => changed !== null)
  if (told.length === 0) return { state: state as State, people }
  // After the people: a change of the rules that this look did not see is news at the next.
  const rules = await startRulesNow(tx)
  for (const row of told)
    people.set(row.changed ?? '', row.id === null ? null : personOf(row as Row, now.getTime(), rules))
  return { state: state as State, people }
}

/** Everybody who may be asked, a portion at a time. */
export async function wholeCity(tx: Tx, now: Date): Promise<Person[]> {
  const people: Person[] = []
  const rules = await startRulesNow(tx)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const which = sql`v.id > ${after}::uuid and ${takesPart}`
    const { rows } = await tx.execute<Row>(sql`${peopleQuery(which, now)} order by v.id limit ${PORTION}`)
    for (const row of rows) people.push(personOf(row, now.getTime(), rules))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PORTION) return people
    after = last.id
  }
}

/** These neighbours as they are now, whether or not they may still be asked: for who asks, under lock. */
export async function namedPeople(tx: Tx, ids: readonly string[], now: Date): Promise<Person[]> {
  const which = sql`v.id = any (${sql.param([...ids])}::uuid[])`
  const { rows } = await tx.execute<Row>(peopleQuery(which, now))
  const rules = await startRulesNow(tx)
  return rows.map((row) => personOf(row, now.getTime(), rules))
}

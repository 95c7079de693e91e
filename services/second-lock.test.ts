import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ACCESS_MATRIX, type Column } from './access-matrix'
import { asActor } from './gate/transaction'
import { newCast } from './testing/cast'
import { emptyLog } from './testing/empty-log'
import { keptCast } from './testing/kept-cast'
import { matrixRow } from './testing/matrix-row'
import { everyOperation } from './testing/operations'
import { smallTown } from './testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb()
    .insert(table.chanceModel)
    .values({ fittedAt: new Date(), asks: 3, yeses: 1, refusal: 'too_few' })
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

/** Tables with people in them, and how many of the cast's rows each actor may see when no code asks who they are. */
const VISIBLE: Readonly<Record<string, Readonly<Partial<Record<Column, number>>>>> = {
  // The row itself opens with the first call; until then a neighbour reads the view without the house.
  resident: { resident: 1, referrer: 3, operator: 3, coordinator: 3, system: 3 },
  resident_helped: { volunteer: 1 },
  help_request: {
    resident: 1,
    offerHolder: 1,
    volunteer: 2,
    referrer: 3,
    operator: 3,
    coordinator: 3,
    system: 3,
  },
  offer: {
    resident: 2,
    offerHolder: 2,
    volunteer: 3,
    operator: 4,
    coordinator: 4,
    system: 4,
  },
  match: { volunteer: 1, operator: 2, coordinator: 2, system: 2 },
  consent: { operator: 1, coordinator: 1, system: 1 },
  relation: { operator: 1, coordinator: 1, system: 1 },
  resident_number: { operator: 1, coordinator: 1, system: 1 },
  visit: { resident: 1, volunteer: 5, otherVolunteer: 5, operator: 5, coordinator: 5, system: 5 },
  // One of each is about a place alone: whoever told of it sees the worry, and not the task.
  duty: { operator: 5, coordinator: 5, system: 5 },
  signal: { referrer: 1, operator: 2, coordinator: 2, system: 2 },
  chance_model: { coordinator: 1, coordinatorElsewhere: 1, admin: 1, system: 1 },
  note: {},
  audit_log: {},
  session: {},
  verification_token: {},
}

describe('P3 row-level security alone, with all our own checks left out', () => {
  it.each(Object.entries(VISIBLE))('%s', async (name, expected) => {
    const cast = await newCast()
    await ownerDb().execute(
      sql`delete from resident r where not exists (select 1 from help_request h where h.resident_id = r.id)`,
    )
    await emptyLog(database)
    for (const [column, actor] of Object.entries(cast.actors)) {
      const { rows } = await asActor(actor, (tx) =>
        tx.execute<{ seen: number }>(`select count(*)::int as seen from "${name}"`),
      )
      expect([column, rows[0]?.seen]).toEqual([column, expected[column as Column] ?? 0])
    }
  })

  it('shows nothing to a connection that nobody told who acts', async () => {
    await newCast()
    for (const name of Object.keys(VISIBLE)) {
      const { rows } = await database.appPool.query<{ seen: number }>(
        `select count(*)::int as seen from "${name}"`,
      )
      expect([name, rows[0]?.seen]).toEqual([name, 0])
    }
  })

  it('lets nobody rewrite what was logged', async () => {
    const { actors } = await newCast()
    for (const statement of [
      'update audit_log set detail = null',
      'delete from audit_log',
      'delete from transition',
      'truncate offer',
      'update chance_model set asks = 0',
      'delete from chance_model',
    ])
      await expect(asActor(actors.admin, (tx) => tx.execute(statement))).rejects.toThrow()
  })
})

describe('P3 our own checks alone, with row-level security switched off', () => {
  const casts = keptCast(newCast)
  beforeAll(() =>
    database.ownerPool.query(`do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('alter table %I disable row level security', t);
      end loop; end $$`),
  )

  it.each(everyOperation().map((operation) => [operation.operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const expected = (ACCESS_MATRIX[name] ?? '').replace(/\s/g, '')
      const allowedOnly = (row: string) => row.replace(/[DHN]/g, '·')
      expect(allowedOnly(await matrixRow(operation, casts))).toBe(allowedOnly(expected))
    },
  )
})

import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { seedDemo } from './seed'

const NOW = new Date('2026-11-23T09:00:00Z')
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo(NOW)
})
afterAll(() => database.drop())

describe('the demo city', () => {
  it('has its people', async () => {
    const db = ownerDb()
    expect(await db.$count(table.address)).toBeGreaterThan(29_000)
    const states = await db.execute(sql`select state, count(*)::int from help_request group by 1 order by 1`)
    console.log(states.rows)
    console.log((await db.execute(sql`select state, count(*)::int from offer group by 1 order by 1`)).rows)
    console.log(
      (await db.execute(sql`select state, outcome, count(*)::int from match group by 1,2 order by 1`)).rows,
    )
    console.log(
      (await db.execute(sql`select template, recipient, sent_at, state, subject from message`)).rows,
    )
    console.log(
      (
        await db.execute(
          sql`select n.name, n.id from coordinator_neighbourhood c join neighbourhood n on n.id=neighbourhood_id join "user" u on u.id=c.user_id where u.name like 'Lies%'`,
        )
      ).rows,
    )
  })
})
void createHash

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { asActor } from './transaction'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const system = { kind: 'system', task: 'test' } as const

it('an unexpected refusal of the database tells nothing that somebody typed', async () => {
  const broken = { name: 'Geheime Maria', phone: 'geen nummer' }
  const error = await asActor(system, (tx) => tx.insert(table.resident).values(broken)).catch(
    (thrown: Error) => thrown,
  )
  expect(error).toBeInstanceOf(Error)
  const told = `${error} ${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`
  expect(told).not.toMatch(/Geheime|geen nummer/)
  expect(told).toContain('resident_phone_e164')
})

it('neither does a query that the database does not understand', async () => {
  const error = await asActor(system, (tx) => tx.execute(sql`select ${'Geheime Maria'}::uuid`)).catch(
    (thrown: Error) => thrown,
  )
  expect(String(error)).not.toContain('Geheime')
  expect(String(error)).toContain('22P02')
})

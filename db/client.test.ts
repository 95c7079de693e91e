import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { APP_ROLE, appPool, asRole, healthPool, sessionDb } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a request runs as the role that owns nothing', async () => {
  const { rows } = await appPool().query('select current_user as name')
  expect(rows[0].name).toBe(APP_ROLE)
  await expect(appPool().query('create table mine (id int)')).rejects.toThrow('permission denied')
})

test('options in the address do not push the role out', async () => {
  const address = new URL(asRole('postgres://a@b/c?options=-c%20work_mem%3D8MB'))
  expect(address.searchParams.get('options')).toContain('work_mem=8MB')
  expect(address.searchParams.get('options')).toContain(`role=${APP_ROLE}`)
})

test('counts are numbers, times are dates, and a number that does not fit is refused', async () => {
  const { rows } = await appPool().query('select count(*) as n, now() as t')
  expect(rows[0].n).toBe(1)
  expect(rows[0].t).toBeInstanceOf(Date)
  await expect(appPool().query('select 9007199254740993::bigint')).rejects.toThrow('too large')
})

test('who comes while every connection is busy waits in line, and the question how we fare does not', async () => {
  const slow = Array.from({ length: 24 }, () => appPool().query('select pg_sleep(1.3)'))
  expect((await healthPool().query('select 1 as one')).rows).toEqual([{ one: 1 }])
  expect(appPool().waitingCount).toBeGreaterThan(0)
  // The last of them waits longer than a server that is silent may take.
  expect((await Promise.allSettled(slow)).filter(({ status }) => status === 'rejected')).toEqual([])
})

test('what the sign-in asks in vain tells nothing that somebody typed', async () => {
  const error = await sessionDb()
    .execute(sql`select ${'Geheime Maria'}::uuid`)
    .catch((thrown: Error) => thrown)
  expect(`${error} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain('Geheime')
  expect(String(error)).toContain('22P02')
})

test('the build may not open the database', () => {
  process.env.NEXT_PHASE = 'phase-production-build'
  try {
    expect(() => appPool()).toThrow('the build must not open the database')
  } finally {
    delete process.env.NEXT_PHASE
  }
})

test('letters with an accent are letters to the search', async () => {
  const { rows } = await appPool().query(
    "select show_trgm('café') as parts, unaccent('Œuvre é') as plain, upper('é') as upper",
  )
  // 'af ' would mean that the word ended before the é.
  expect(rows[0].parts).not.toContain('af ')
  expect(rows[0]).toMatchObject({ plain: 'OEuvre e', upper: 'É' })
})

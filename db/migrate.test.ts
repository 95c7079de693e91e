import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, refuseOldServer } from '@/db/migrate'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase('')
})
afterEach(() => database.drop())

describe('migrate', () => {
  test('four instances at once on an empty database all come up, and one of them did the work', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)))
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
    const { rows } = await database.ownerPool.query('select count(*) from migration.applied')
    expect(rows[0].count).toBe(applied.flat().length)
  })

  test('two databases of one server at once both come up', async () => {
    const second = await freshDatabase('')
    try {
      await Promise.all([migrate(database.url), migrate(second.url)])
    } finally {
      await second.drop()
    }
  })

  test('a second time does nothing', async () => {
    await migrate(database.url)
    expect(await migrate(database.url)).toEqual([])
  })

  test('refuses a file that changed after it was applied, by name', async () => {
    const folder = await copyOfMigrations()
    await writeFile(join(folder, '9000_extra.sql'), 'create table extra (id int)')
    await migrate(database.url, folder)
    await writeFile(join(folder, '9000_extra.sql'), 'create table other (id int)')
    await expect(migrate(database.url, folder)).rejects.toThrow('9000_extra.sql was changed')
  })

  test('a file that fails halfway leaves nothing of itself', async () => {
    const folder = await copyOfMigrations()
    await writeFile(join(folder, '9000_broken.sql'), 'create table half (id int); select 1 / 0')
    await expect(migrate(database.url, folder)).rejects.toThrow('division by zero')
    const { rows } = await database.ownerPool.query("select to_regclass('half') as half")
    expect(rows[0].half).toBeNull()
  })
})

test('a server older than 15 is refused in one sentence', () => {
  // The server of the tests is newer: only the comparison is tried here.
  expect(() => refuseOldServer(140_011)).toThrow('PostgreSQL 14; version 15 or newer is needed.')
  expect(() => refuseOldServer(150_000)).not.toThrow()
})

async function copyOfMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp(MIGRATIONS, folder, { recursive: true })
  return folder
}

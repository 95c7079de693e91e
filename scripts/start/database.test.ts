import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '@/db/embedded/free-port'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { checkServer } from './database'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url)
  change(url)
  return url.toString()
}

describe('a server that cannot be used is told in one sentence without the password', () => {
  test('it answers', async () => {
    await expect(checkServer(database.url)).resolves.toBeUndefined()
  })
  test('nobody listens', async () => {
    const port = await freePort()
    await expect(checkServer(`postgres://a:geheim@127.0.0.1:${port}/x`)).rejects.toThrow(
      `The database server 127.0.0.1:${port} of DATABASE_URL does not answer (ECONNREFUSED).`,
    )
  })
  test('the name of the server is wrong', async () => {
    await expect(checkServer('postgres://a:geheim@nowhere.invalid/x')).rejects.toThrow(
      /nowhere\.invalid:5432.*\(E/,
    )
  })
  test('the password is wrong', async () => {
    const url = changed((address) => {
      address.password = 'wrong'
    })
    await expect(checkServer(url)).rejects.toThrow('refuses the name or password in DATABASE_URL.')
  })
  test('the database does not exist', async () => {
    const url = changed((address) => {
      address.pathname = '/nothing'
    })
    await expect(checkServer(url)).rejects.toThrow('The database nothing of DATABASE_URL does not exist')
  })
})

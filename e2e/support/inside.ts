import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import { dataDir, port } from './run-place'
import { expect } from './test'

/**
 * Lets this worker run the product's own operations on the data of this run. Not when a file is read: the server, and
 * with it the place of the data, comes later than that.
 */
export async function enterHouse(): Promise<void> {
  const file = join(dataDir, 'database-url')
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  delete process.env.DATABASE_URL
  Object.assign(process.env, {
    ZB_EMBEDDED_URL: readFileSync(file, 'utf8').trim(),
    AUTH_SECRET: readFileSync(join(dataDir, 'secret'), 'utf8').trim(),
    PORT: String(port),
    DATA_DIR: dataDir,
  })
}

/** What an operation answered, or a failure of the test that names the no. */
export function done<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** Waits until no work is left that is due: what had to go out has gone out, and what has not, does not. */
export async function quiet(): Promise<void> {
  const due = sql`select count(*)::int as count from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`
  await expect
    .poll(async () => (await ownerDb().execute<{ count: number }>(due)).rows[0]?.count, {
      timeout: 20_000,
      intervals: [50, 100, 200],
    })
    .toBe(0)
}

interface Letter {
  readonly [name: string]: unknown
  readonly id: string
  readonly subject: string
  readonly text: string
}

/** All letters that went out to this address or about this request, in the order of going out. */
async function sentTo({ address = '', about = '' }): Promise<Letter[]> {
  await quiet()
  const { rows } = await ownerDb().execute<Letter>(sql`
    select id, subject, text from message
    where (recipient = ${address} or help_request_id::text = ${about}) and sent_at is not null order by sent_at, id`)
  return rows
}

/** Subjects of all letters that went to this address. */
export const lettersTo = async (address: string) => (await sentTo({ address })).map((one) => one.subject)

/** Subjects of all letters that went out about this request, to anybody. */
export const lettersAbout = async (about: string) => (await sentTo({ about })).map((one) => one.subject)

/** The newest letter to this address. */
export async function newestLetterTo(address: string): Promise<Letter> {
  const letter = (await sentTo({ address })).at(-1)
  if (!letter) throw new Error(`no letter went to ${address}`)
  return letter
}

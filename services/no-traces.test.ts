import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { mayStillSend, patiently, roomFor, senderHere } from './session/crowd'
import { askForLink } from './session/enter'
import { newCast } from './testing/cast'
import { INPUTS } from './testing/inputs'
import { everyOperation } from './testing/operations'
import { smallTown } from './testing/town'

/** What a browser says of who sends something; the first is what our own server makes of the address (origin.ts). */
const CANARIES = {
  'x-zb-from': '198.51.100',
  'x-forwarded-for': '198.51.100.77',
  'user-agent': 'Kanarie/7.0 (een browser)',
  referer: 'https://kanarie.invalid/vanwaar',
  'accept-language': 'kanarie',
} as const
const cookie = 'kanarie-in-een-cookie'
vi.mock('next/headers', () => ({
  headers: async () => new Headers(CANARIES),
  cookies: async () => ({ get: (name: string) => ({ name, value: cookie }), set: () => undefined }),
}))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

/** Everything that stands in the database, the queue and its letters included, row by row as text. */
async function everythingKept(): Promise<string[]> {
  const { rows: tables } = await database.ownerPool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const kept: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.ownerPool.query<{ row: string }>(
      `select one::text as row from ${name} one`,
    )
    kept.push(...rows.map(({ row }) => row))
  }
  return kept
}

describe('P6 whoever tells something without signing in', () => {
  it('leaves no address, browser or cookie of theirs behind', async ({ task }) => {
    const said: string[] = []
    const listen = (...words: unknown[]) => said.push(words.map(String).join(' '))
    const heard = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(listen),
    )
    let asked = 0
    for (const operation of everyOperation()) {
      const cast = await newCast()
      const visitor = visitorWith(null, await senderHere())
      await operation(visitor, INPUTS[operation.operation.name]?.(cast)).catch(() => null)
      asked++
    }
    const now = new Date()
    for (const form of ['call-back', 'ask', 'join', 'link', 'returned', 'addresses'] as const)
      await mayStillSend(form, `0470 12 34 56`, now)
    await roomFor('ask', '0470 12 34 56', now)
    const wrong = {
      about: '0470123456',
      attempt: async () => false,
      isWrong: () => true,
      tooMany: false,
      now,
    }
    await patiently(wrong)
    await askForLink('niemand@stad.invalid')
    for (const one of heard) one.mockRestore()
    const kept = await everythingKept()
    const traces = [...Object.values(CANARIES), cookie].filter((canary) =>
      [...kept, ...said].some((line) => line.includes(canary)),
    )
    expect(traces).toEqual([])
    expect(kept.length).toBeGreaterThan(500)
    Object.assign(task.meta, {
      figure: `0 traces of a sender in ${kept.length} rows and ${said.length} lines of log after ${asked} operations`,
    })
  })

  it('is asked for nothing by a browser’s head but our own mark, in the whole application', () => {
    const code = ['app', 'components', 'services', 'proxy.ts'].flatMap((room) =>
      room.endsWith('.ts')
        ? [room]
        : readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    const curious = code
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing/.test(file))
      .filter((file) =>
        /['"](user-agent|referer|x-forwarded-for|sec-ch-[a-z-]+)['"]/i.test(readFileSync(file, 'utf8')),
      )
    expect(curious).toEqual([])
  })

  it('tells a worry about a neighbour by telephone: that page has no form, no script and no memory', () => {
    const page = readFileSync('components/home/worried-page.tsx', 'utf8')
    const route = readFileSync('app/[locale]/(openbaar)/bezorgd/page.tsx', 'utf8')
    expect(page + route).not.toMatch(/<form|<input|use client|action|cookies|heldSecret|services\//)
  })
})

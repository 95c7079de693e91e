import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import { migrate } from '@/db/migrate'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY, localDate } from '@/domain/kernel/time'
import { candidates } from '../offer/queries'
import { readyRequest } from '../testing/round-scene'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { tendStartLists } from './commands'
import { startOfNeighbour } from './queries'

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const LIST = '0870_start_list.sql'
const [VETERAN, TALKED] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
const SYSTEM: Actor = { kind: 'system', task: 'test' }
const long = new Date(Date.now() - 400 * DAY).toISOString()

let database: FreshDatabase
/** Two neighbours of the version before: one who helps, and one who signed and waits for a yes of ours. */
beforeAll(async () => {
  database = await freshDatabase('')
  const before = await mkdtemp(join(tmpdir(), 'migrations-'))
  const older = (await readdir(MIGRATIONS)).filter((name) => name < LIST)
  for (const name of older) await cp(join(MIGRATIONS, name), join(before, name))
  await migrate(database.url, before)
  await rm(before, { recursive: true })
  for (const [id, state] of [
    [VETERAN, 'active'],
    [TALKED, 'intake_done'],
  ])
    await database.ownerPool.query(
      `insert into volunteer (id, first_name, last_name, phone, email, state, state_since, kinds, slots, radius_metres,
        weekly_capacity, lat, lon, agreement_signed_at, languages)
      values ($1::uuid, 'Buur', 'Peeters', '+32470000000', $1::uuid || '@test.invalid', $2, $3::timestamptz, '{WALK}', $4::int, 2000, 5, 51.0285, 4.4805, $3::timestamptz, '{nl}')`,
      [id, state, long, ALL_SLOTS],
    )
  await migrate(database.url)
  await smallTown()
  await ownerDb().update(table.volunteer).set({ neighbourhoodId: 'HERE' })
})
afterAll(async () => {
  vi.useRealTimers()
  await database.drop()
})

it('who helps on the day of the upgrade is asked on, hears a month before that ends, and is hidden after it', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  const helpRequestId = await readyRequest()
  const able = async () =>
    done(await candidates(coordinator, { helpRequestId })).candidates.map(({ id }) => id)
  const told = () => ownerDb().$count(table.message, eq(table.message.template, 'start-lapses'))
  const tasks = async () =>
    (await ownerDb().select().from(table.duty)).filter(({ kind }) => kind === 'renew_start')
  expect(await able()).toEqual([VETERAN])
  done(await tendStartLists(SYSTEM, {}))
  expect(await told()).toBe(0)
  const start = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: start + 155 * DAY })
  done(await tendStartLists(SYSTEM, {}))
  expect(await told()).toBe(1)
  const [task] = await tasks()
  expect(task).toMatchObject({ volunteerId: VETERAN, ownerRole: 'coordinator' })
  expect((task?.dueAt.getTime() ?? 0) < start + 184 * DAY).toBe(true)
  expect(await able()).toEqual([VETERAN])
  vi.setSystemTime(start + 182 * DAY)
  expect(await able()).toEqual([VETERAN])
  vi.setSystemTime(start + 185 * DAY)
  expect(await able()).toEqual([])
})

it('keeps the agreement that was signed, also of who is still on the road', async () => {
  vi.useRealTimers()
  const coordinator = await someone('coordinator', ['HERE'])
  const { steps, lines } = done(await startOfNeighbour(coordinator, { volunteerId: TALKED }))
  expect(steps).toMatchObject([{ item: 'agreement', how: 'paper', doneOn: localDate(Date.parse(long)) }])
  expect(lines.filter((line) => !line.done).map(({ item }) => item)).toEqual(['note', 'code', 'identity'])
})

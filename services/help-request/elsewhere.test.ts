import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, atLocalHour, DAY, localDate } from '@/domain/kernel/time'
import { checkDuties } from '../duty/commands'
import { done, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { volunteerDetail, volunteersList } from '../volunteer/queries'
import { requestDetail, worklist } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const samePhone = (id: string, phone: string) =>
  database.ownerPool.query(
    'update resident set phone = $2 where id = (select resident_id from help_request where id = $1)',
    [id, phone],
  )

describe('P3 our own checks alone, with row-level security switched off', () => {
  beforeAll(() =>
    database.ownerPool.query(`do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('alter table %I disable row level security', t);
      end loop; end $$`),
  )

  it('shows a coordinator no request of another neighbourhood beside one of her own', async () => {
    const mine = await seekingScene(0)
    const near = await seekingScene(0)
    const elsewhere = await seekingScene(1, { neighbourhoodId: 'THERE' })
    for (const { id } of [mine, near, elsewhere]) await samePhone(id, '+3215777777')
    const { sameAs } = done(await requestDetail(mine.coordinator, { helpRequestId: mine.id }))
    expect(sameAs.map((one) => one.id)).toEqual([near.id])
    const volunteerId = elsewhere.asked[0]?.volunteer.volunteerId ?? ''
    expect(done(await volunteerDetail(mine.coordinator, { volunteerId })).asks).toEqual([])
  })
})

describe('the worklist of today', () => {
  it('ends at midnight in the city, whatever the hour is now', async () => {
    const midnight = atLocalHour(addDays(localDate(Date.now()), 1), 0)
    const tonight = await seekingScene(0, { dueAt: new Date(midnight - 1000) })
    const tomorrow = await seekingScene(0, { dueAt: new Date(midnight + 1000) })
    done(await checkDuties(SYSTEM, {}))
    const ids = done(await worklist(tonight.coordinator, { view: 'today' })).rows.map((row) => row.id)
    expect([ids.includes(tonight.id), ids.includes(tomorrow.id)]).toEqual([true, false])
  })

  it('is in the order of the duties, unsafe first, with whose they are', async () => {
    const { id } = await seekingScene(0, { dueAt: new Date(Date.now() - DAY) })
    const coordinator = await someone('coordinator', ['HERE'])
    const unsafe = await seekingScene(0, { state: 'unsafe' })
    done(await checkDuties(SYSTEM, {}))
    const list = async () => done(await worklist(coordinator, { view: 'today' }))
    const before = await list()
    expect(before.rows.map((row) => row.id).slice(0, 2)).toEqual([unsafe.id, id])
    expect(before.rows[1]).toMatchObject({ ownerRole: 'staff', ownerName: null })
    const its = (helpRequestId: string) =>
      and(eq(table.duty.thingId, helpRequestId), isNull(table.duty.endedAt))
    const later = { dueAt: new Date(Date.now() + 3 * DAY), ownerId: coordinator.id }
    await ownerDb().update(table.duty).set(later).where(its(id))
    const after = await list()
    expect(after.rows.map((row) => row.id)).not.toContain(id)
    expect(after.counts.today).toBe(before.counts.today - 1)
    // What the request says of it follows: its resident reads it there.
    const { request, duties } = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect([request.dueAt, duties[0]?.ownerId]).toEqual([later.dueAt, coordinator.id])
  })
})

it('tells each reader what they may do, by the rule that decides it', async () => {
  const scene = await seekingScene(1)
  const operator = await someone('operator')
  const seen = async (actor: Actor) => {
    const { rows } = done(await worklist(actor, { view: 'seeking' }))
    const detail = done(await requestDetail(actor, { helpRequestId: scene.id }))
    const row = rows.find(({ id }) => id === scene.id)
    const neighbours = done(await volunteersList(actor, {})).rows
    return [row?.mayCoordinate, detail.mayCoordinate, neighbours.some(({ mayOpen }) => mayOpen)]
  }
  expect(await seen(scene.coordinator)).toEqual([true, true, true])
  expect(await seen(operator)).toEqual([false, false, false])
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_ROLE, appPool, closePools, ownerDb, pointPoolsAt, sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { poolerIsHere, startPooler } from '@/db/testing/pooler'
import { type Actor, VISITOR, visitorWith } from '@/domain/kernel/actor'
import { smallTown, someone } from '../testing/town'
import { asActor } from './transaction'

/** The long form is 10,000: `INTERLEAVINGS=10000`. */
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 600)
/** Fewer connections than askers, so that each is lent on at once to somebody else. */
const LENT = 3
const ASKERS = 12

describe.skipIf(!poolerIsHere())('P3 behind a pooler that lends a connection per transaction', () => {
  let database: FreshDatabase
  let pooler: Awaited<ReturnType<typeof startPooler>>
  let actors: Actor[]
  beforeAll(async () => {
    database = await freshDatabase()
    await smallTown()
    const people = await Promise.all([someone('coordinator'), someone('operator'), someone('admin')])
    actors = [...people, VISITOR, visitorWith('a-secret'), { kind: 'system', task: 'test' }]
    pooler = await startPooler(database.url, LENT)
    await closePools()
    pointPoolsAt(database.url, pooler.url)
  })
  afterAll(async () => {
    await database.drop()
    pooler.stop()
  })

  const whoActs = sql`select current_user as role, current_setting('app.actor_kind', true) as kind,
    current_setting('app.actor_id', true) as id, current_setting('app.capability', true) as secret`

  async function asks(actor: Actor): Promise<void> {
    const seen = await asActor(actor, async (tx) => [
      (await tx.execute(whoActs)).rows[0],
      (await tx.execute(whoActs)).rows[0],
    ])
    const expected = {
      role: APP_ROLE,
      kind: actor.kind,
      id: actor.kind === 'user' ? actor.id : '',
      secret: actor.kind === 'visitor' ? (actor.capability ?? '') : '',
    }
    expect(seen).toEqual([expected, expected])
  }

  /** A query that forgot to say who asks: it finds no trace of whoever had the connection before, and nobody's data. */
  async function asksAsNobody(): Promise<void> {
    const { rows } = await appPool().query(
      `select coalesce(current_setting('app.actor_id', true), '') as id, (select count(*) from "user") as people`,
    )
    expect(rows).toEqual([{ id: '', people: 0 }])
  }

  async function signsIn(): Promise<void> {
    expect((await sessionDb().select().from(table.user)).length).toBeGreaterThan(2)
  }

  it(`never hands an actor on, in ${INTERLEAVINGS} interleavings`, async () => {
    let turn = 0
    const one = async () => {
      while (turn < INTERLEAVINGS) {
        const mine = turn++
        const actor = actors[mine % actors.length] ?? VISITOR
        await (mine % 7 === 3 ? asksAsNobody() : mine % 7 === 5 ? signsIn() : asks(actor))
      }
    }
    await Promise.all(Array.from({ length: ASKERS }, one))
    expect(turn).toBeGreaterThanOrEqual(INTERLEAVINGS)
    expect((await ownerDb().select().from(table.user)).length).toBeGreaterThan(2)
  }, 120_000)

  it('leaves nothing behind when a query fails', async () => {
    await expect(sessionDb().execute(sql`select 1 / 0`)).rejects.toThrow()
    await asksAsNobody()
    await signsIn()
  })
})

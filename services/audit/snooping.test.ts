import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { seeded } from '@/domain/kernel/random'
import { DAY, HOUR, MINUTE } from '@/domain/kernel/time'
import { requestDetail } from '../help-request/queries'
import { type Cast, newCast } from '../testing/cast'
import { emptyLog } from '../testing/empty-log'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { endAlert } from './commands'
import { alerts } from './queries'

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  cast = await newCast()
  await emptyLog(database)
  await ownerDb().delete(table.alert)
})

/** `npm run test:trust -- --long` works a whole month. */
const DAYS = process.env.TRUST_LONG ? 22 : 3

const kinds = async () => (await ownerDb().select().from(table.alert)).map((one) => one.kind)
const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : '')

describe('P10 snooping', () => {
  const look = (actor: Actor, at: Date, thing: string) =>
    ownerDb()
      .insert(table.auditLog)
      .values({
        at,
        actorKind: 'user',
        actorId: idOf(actor),
        operation: 'help-request.detail',
        subjectId: thing,
        verdict: 'read',
      })

  it('is noticed with the thirtieth file that somebody opens in ten minutes, and ended by another', async () => {
    const { operator, admin } = cast.actors
    for (let n = 0; n < 29; n++)
      await look(operator, new Date(Date.now() - 5 * MINUTE), cast.seeking.id.slice(0, -2) + String(10 + n))
    await ownerDb().delete(table.alert).where(eq(table.alert.kind, 'no_task'))
    done(await requestDetail(operator, { helpRequestId: cast.matched.id }))
    const open = done(await alerts(admin, {}))
    expect(open).toMatchObject([{ kind: 'many_reads', times: 30, mayEnd: true }])
    const alertId = open[0]?.id ?? ''
    expect(wordOf(await endAlert(operator, { alertId, note: 'niets aan de hand' }))).toBe('hidden')
    expect(wordOf(await endAlert(admin, { alertId, note: 'gebeld' }))).toBe('ok')
  })

  it('P20 nobody ends an alert about themselves', async () => {
    const { admin } = cast.actors
    const id = v7()
    await ownerDb()
      .insert(table.alert)
      .values({ id, kind: 'many_reads', aboutId: idOf(admin), times: 31, at: new Date() })
    expect(wordOf(await endAlert(admin, { alertId: id, note: 'ik was het' }))).toBe('denied')
    expect(done(await alerts(admin, {}))).toMatchObject([{ mayEnd: false }])
  })

  it('is noticed in lists that were looked through, and in files that wait for nobody', async () => {
    const { operator } = cast.actors
    const at = new Date()
    for (let n = 0; n < 8; n++)
      await ownerDb()
        .insert(table.auditLog)
        .values({
          at,
          actorKind: 'user',
          actorId: idOf(operator),
          operation: 'help-request.known-callers',
          verdict: 'read',
          shown: Array.from({ length: 50 }, () => v7()),
        })
    expect(await kinds()).toEqual(['many_reads'])
    await ownerDb().delete(table.alert)
    const other = await someone('coordinator', ['HERE'])
    for (let n = 0; n < 10; n++) await look(other, new Date(at.getTime() - n * HOUR), v7())
    expect(await kinds()).toEqual(['no_task'])
  })

  it('is not seen in days of ordinary work (a month in the long form)', async () => {
    const random = seeded(10)
    const { coordinator, operator } = cast.actors
    const waiting = [cast.seeking.id, cast.matched.id]
    for (const actor of [coordinator, operator])
      for (let day = 1; day <= DAYS; day++) {
        const morning = Date.now() - day * DAY
        const rows = Array.from({ length: 60 }, (_, n) => {
          const file = random() < 0.5
          const at = new Date(morning + n * 6 * MINUTE + Math.floor(random() * MINUTE))
          const base = { at, actorKind: 'user', actorId: idOf(actor), verdict: 'read' as const }
          return file
            ? {
                ...base,
                operation: 'help-request.detail',
                subjectId:
                  random() < 0.9
                    ? (waiting[n % 2] ?? null)
                    : `01900000-0000-7000-8000-0000000${String(10_000 + (day % 5))}`,
              }
            : {
                ...base,
                operation: 'help-request.worklist',
                subjectId: null,
                shown: Array.from(
                  { length: 100 },
                  (_, at) => `01900000-0000-7000-8000-0000001${String(10_000 + at)}`,
                ),
              }
        })
        await ownerDb().insert(table.auditLog).values(rows)
      }
    expect(await kinds()).toEqual([])
  })
})

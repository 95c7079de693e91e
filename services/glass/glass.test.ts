import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ALERT_KINDS } from '@/domain/audit/alerts'
import type { Actor } from '@/domain/kernel/actor'
import { DAY, HOUR } from '@/domain/kernel/time'
import { endAlert, tellAlerts } from '../audit/commands'
import { alerts, readersOf } from '../audit/queries'
import { asActor } from '../gate/transaction'
import { personData } from '../privacy/queries'
import { residentDetail } from '../resident/queries'
import { type Cast, newCast } from '../testing/cast'
import { done, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { breakGlass } from './commands'
import { myGlasses, throughGlass } from './queries'

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  cast = await newCast()
  for (const one of [table.brokenGlass, table.alert, table.message, table.rateLimit])
    await ownerDb().delete(one)
})

const system: Actor = { kind: 'system', task: 'test' }
const why = 'Ze belde mij in paniek, en haar eigen coördinator neemt niet op.'
const asked = () => ({ phone: cast.seeking.phone, name: 'peeters', reason: why })
const letters = async () =>
  (await ownerDb().select().from(table.message)).filter((one) => one.template === 'alert-raised')

it('P9 opens one person of another quarter for an hour, to who broke it alone', async () => {
  const { coordinatorElsewhere: far, coordinator, operator, admin } = cast.actors
  const { residentId } = cast
  expect(wordOf(await residentDetail(far, { residentId }))).toBe('hidden')
  const { id: glassId } = done(await breakGlass(far, asked()))
  expect(done(await throughGlass(far, { glassId })).person).toMatchObject({
    name: 'Maria Peeters',
    phone: cast.seeking.phone,
    street: 'Dorpstraat',
    requests: [{ kind: 'GROCERIES', state: 'seeking' }],
  })
  expect(done(await myGlasses(far, {}))).toMatchObject([{ id: glassId, reason: why }])
  for (const other of [coordinator, operator, admin])
    expect(wordOf(await throughGlass(other, { glassId }))).toBe('hidden')
  // The rest of that quarter stays as closed as it was.
  expect(wordOf(await residentDetail(far, { residentId }))).toBe('hidden')
  const past = new Date(Date.now() - HOUR)
  await ownerDb()
    .update(table.brokenGlass)
    .set({ openedAt: new Date(past.getTime() - HOUR), until: past })
  expect(wordOf(await throughGlass(far, { glassId }))).toBe('hidden')
  const { rows } = await asActor(far, (tx) =>
    tx.execute(`select app.behind_glass('${glassId}', now() - interval '3 hours') as seen`),
  )
  expect(rows).toEqual([{ seen: null }])
})

it('P9 stands in what the person hears: who looked, and that a glass was broken and why', async () => {
  const { coordinatorElsewhere: far, coordinator } = cast.actors
  const { residentId } = cast
  const { id: glassId } = done(await breakGlass(far, asked()))
  done(await throughGlass(far, { glassId }))
  const readers = done(await readersOf(coordinator, { residentId }))
  expect(readers).toMatchObject([{ role: 'coordinator', operation: 'glass.look' }])
  const told = done(await personData(coordinator, { about: 'resident', aboutId: residentId }))
  expect(told.fields).toContainEqual(
    expect.objectContaining({ table: 'broken_glass', column: 'reason', value: why }),
  )
  expect(told.looks.map((look) => look.operation)).toContain('glass.look')
})

it('P10 P20 is told to another person at once, who judges it within a day, and is reminded', async () => {
  const { coordinatorElsewhere: far, admin } = cast.actors
  done(await breakGlass(far, asked()))
  done(await tellAlerts(system, {}))
  const written = (await letters()).length
  expect(written).toBeGreaterThan(0)
  expect(JSON.stringify(await letters())).not.toContain(why)
  done(await tellAlerts(system, {}))
  expect(await letters()).toHaveLength(written)
  const [open] = done(await alerts(admin, {}))
  expect(open).toMatchObject({ kind: 'broken_glass', reason: why, mayEnd: true })
  expect((open?.dueAt.getTime() ?? 0) - (open?.at.getTime() ?? 0)).toBe(DAY)
  await ownerDb()
    .update(table.alert)
    .set({ dueAt: new Date(Date.now() - HOUR) })
  done(await tellAlerts(system, {}))
  done(await tellAlerts(system, {}))
  expect(await letters()).toHaveLength(2 * written)
  // It is told every day that nobody judges it, and no oftener.
  await ownerDb()
    .update(table.alert)
    .set({ lateToldAt: new Date(Date.now() - DAY) })
  done(await tellAlerts(system, {}))
  done(await tellAlerts(system, {}))
  expect(await letters()).toHaveLength(3 * written)
  expect(wordOf(await endAlert(far, { alertId: open?.id ?? '', note: 'het was nodig' }))).toBe('hidden')
  done(await endAlert(admin, { alertId: open?.id ?? '', note: 'gebeld met beiden: het was nodig' }))
  expect(await ownerDb().$count(table.alert, eq(table.alert.kind, 'broken_glass'))).toBe(1)
})

it('P4 finds nobody by half of what one must know, and stops who tries often', async () => {
  const { coordinatorElsewhere: far, coordinator, operator } = cast.actors
  expect(wordOf(await breakGlass(operator, asked()))).toBe('denied')
  expect(wordOf(await breakGlass(far, { ...asked(), reason: 'zomaar' }))).toBe('invalid')
  // Somebody of the own quarter is no glass: that door is open.
  expect(wordOf(await breakGlass(coordinator, asked()))).toBe('glass.nobody')
  const words: string[] = []
  for (const name of ['janssens', 'pee', 'p%', '', 'maria', 'peeters', 'peeters'])
    words.push(wordOf(await breakGlass(far, { ...asked(), name })))
  expect(words).toEqual([
    'glass.nobody',
    'glass.nobody',
    'glass.nobody',
    'invalid',
    'ok',
    'ok',
    'glass.tooMany',
  ])
  expect(await ownerDb().$count(table.brokenGlass)).toBe(2)
})

it.each(ALERT_KINDS)('P10 %s waits for the administrator, with a date and an end by hand', async (kind) => {
  const { admin, coordinator } = cast.actors
  await ownerDb().insert(table.alert).values({ kind, times: 1, at: new Date() })
  expect(done(await tellAlerts(system, {})).letters).toBeGreaterThan(0)
  const [open] = done(await alerts(admin, {}))
  expect(open).toMatchObject({ kind, mayEnd: true })
  expect(open?.dueAt.getTime()).toBeGreaterThan(Date.now())
  const judged = { alertId: open?.id ?? '', note: 'nagekeken' }
  expect(wordOf(await endAlert(coordinator, judged))).not.toBe('ok')
  done(await endAlert(admin, judged))
  expect(done(await tellAlerts(system, {}))).toEqual({ letters: 0, alerts: 0 })
})

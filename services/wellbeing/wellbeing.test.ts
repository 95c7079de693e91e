import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { finishMatch } from '../match/commands'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import { tellSigns } from './commands'
import { signsOf } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const bareRows = (actor: Actor) =>
  asActor(actor, async (tx) => (await tx.execute('select * from wellbeing')).rows.length)

it('is read by the coordinator of the quarter, with a line in the log, and by nobody else', async () => {
  const { id: helpRequestId, coordinator, volunteer, byLink, resident, matchId } = await walkingEveryWeek()
  done(await tellSigns(volunteer, { matchId, signs: ['gloomy', 'post', 'gloomy'] }))
  // Pressed twice, or thought of more the same day: what was said stands.
  done(await tellSigns(volunteer, { matchId, signs: ['curtains'] }))
  const shown = done(await signsOf(coordinator, { helpRequestId }))
  expect(shown.map(({ signs }) => signs)).toEqual([['gloomy', 'post']])
  const looks = await ownerDb()
    .select()
    .from(table.auditLog)
    .where(eq(table.auditLog.detail, 'wellbeing.signs'))
  expect(looks).toHaveLength(1)

  const operator = await someone('operator')
  expect(wordOf(await signsOf(operator, { helpRequestId }))).toBe('denied')
  const others = [
    await someone('coordinator', ['THERE']),
    await someone('admin'),
    volunteer,
    resident,
    byLink,
  ]
  for (const one of others) expect(wordOf(await signsOf(one, { helpRequestId }))).toBe('hidden')
  // The second lock alone.
  for (const one of [operator, ...others]) expect(await bareRows(one)).toBe(0)
  expect(await bareRows(coordinator)).toBe(1)
})

it('is told of one’s own help, also when it ended just now; by nobody else, and of no more than three', async () => {
  const { volunteer, matchId, coordinator, id: helpRequestId } = await walkingEveryWeek()
  const four = ['withdrawn', 'gloomy', 'post', 'curtains'] as const
  expect(wordOf(await tellSigns(volunteer, { matchId, signs: [...four] }))).toBe('wellbeing.signs')
  expect(wordOf(await tellSigns(volunteer, { matchId, signs: [] }))).toBe('wellbeing.signs')
  for (const one of [await neighbour(), coordinator])
    expect(wordOf(await tellSigns(one, { matchId, signs: ['gloomy'] }))).toBe('hidden')
  expect(done(await signsOf(coordinator, { helpRequestId }))).toEqual([])

  await ownerDb()
    .update(table.helpRequest)
    .set({ timing: 'soon' })
    .where(eq(table.helpRequest.id, helpRequestId))
  await ownerDb()
    .update(table.helpRequest)
    .set({ state: 'in_progress' })
    .where(eq(table.helpRequest.id, helpRequestId))
  done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  done(await tellSigns(volunteer, { matchId, signs: ['life_event'] }))
  const long = new Date(Date.now() - 3 * DAY)
  await ownerDb().execute(
    sql`update match set ended_at = ${long.toISOString()}::timestamptz where id = ${matchId}`,
  )
  expect(wordOf(await tellSigns(volunteer, { matchId, signs: ['post'] }))).toBe('hidden')
})

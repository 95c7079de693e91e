import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { FIGURE_NAMES } from '@/domain/figures/figures'
import { nextDay } from '@/domain/figures/periods'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'
import { seedDemo } from '../demo/seed'
import { asActor } from '../gate/transaction'
import { done, wordOf } from '../testing/scene'
import { someone } from '../testing/town'
import { keepFigures } from './commands'
import { figuresOfPeriod } from './queries'
import { byHand, history } from './testing/by-hand'

const system = { kind: 'system', task: 'keep-figures' } as const

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo()
  await promisesOf(new Date(Date.now() - 45 * DAY))
}, 240_000)
afterAll(() => database.drop())

/** The demo promised nothing that is over: here eleven calls, of which some came late or were put off. */
async function promisesOf(day: Date): Promise<void> {
  const hours = (count: number) => new Date(day.getTime() + count * HOUR)
  await ownerDb()
    .insert(table.duty)
    .values(
      Array.from({ length: 11 }, (_, at) => ({
        kind: at < 9 ? ('call_back' as const) : ('worry' as const),
        thing: 'incoming' as const,
        thingId: v7(),
        ownerRole: 'staff' as const,
        dueAt: hours(at % 3),
        putOffs: at === 6 ? 1 : 0,
        openedAt: day,
        endedAt: hours(1),
        how: at === 7 ? ('not_needed' as const) : ('phone' as const),
        why: 'called',
      })),
    )
}

it('a period without data says so', async () => {
  expect(done(await figuresOfPeriod(await someone('admin'), {}))).toBeNull()
})

it('counts the same as somebody who goes through every person by hand, in every period', async () => {
  const { periods } = done(await keepFigures(system, {}))
  expect(periods).toBeGreaterThan(2)
  const rows = await ownerDb().select().from(table.figureCount)
  const all = await history()
  const kept = [...new Map(rows.map((row) => [`${row.firstDay} ${row.months}`, row])).values()]
  expect(kept).toHaveLength(periods)
  for (const { firstDay, months } of kept) {
    const here = rows.filter((row) => row.firstDay === firstDay && row.months === months)
    const expected = byHand(all, firstDay, nextDay({ firstDay, months: months as 1 | 3 | 12 }))
    const found = new Map(
      here
        .filter(({ value }) => value !== 0)
        .map((row) => [`${row.figure} ${row.cut} ${row.line}`, row.value]),
    )
    const wanted = [...expected].filter(
      ([key]) => months === 3 || !/^(interested|talked|ready|began|stayed) /.test(key),
    )
    expect([firstDay, months, [...found.keys()].toSorted()]).toEqual([
      firstDay,
      months,
      wanted.map(([key]) => key).toSorted(),
    ])
    for (const [key, value] of wanted) expect([key, found.get(key)]).toEqual([key, expect.closeTo(value, 6)])
  }
  // It is about something: every figure has somebody in it.
  const seen = new Set(rows.filter(({ value }) => value > 0).map(({ figure }) => figure))
  expect(FIGURE_NAMES.filter((name) => !seen.has(name))).toEqual([])
}, 240_000)

it('counts once, and stays as it is when the people are forgotten', async () => {
  const before = await ownerDb().select().from(table.figureCount)
  expect(done(await keepFigures(system, {}))).toEqual({ periods: 0 })
  await ownerDb().execute(sql`delete from duty`)
  expect(done(await keepFigures(system, {}))).toEqual({ periods: 0 })
  expect(await ownerDb().select().from(table.figureCount)).toEqual(before)
})

it('reads only what is told: the rest does not leave the database', async () => {
  const rows = await ownerDb().select().from(table.figureCount)
  const hidden = rows.filter(({ told }) => !told)
  expect(hidden.length).toBeGreaterThan(5)
  expect(
    rows.filter(
      ({ told, value, line }) => told && value > 0 && value < 5 && line !== 'median' && line !== 'ninety',
    ),
  ).toEqual([])
  const seen = (role: 'admin' | 'coordinator' | 'operator' | 'referrer') =>
    someone(role).then((actor) => asActor(actor, (tx) => tx.select().from(table.figureCount)))
  expect((await seen('coordinator')).length).toBe(rows.length - hidden.length)
  expect((await seen('admin')).every(({ told }) => told)).toBe(true)
  expect(await seen('operator')).toEqual([])
  expect(await seen('referrer')).toEqual([])
  const admin = await someone('admin')
  await expect(
    asActor(admin, (tx) => tx.execute(sql`select * from app.count_figures('2026-01-01', '2026-02-01')`)),
  ).rejects.toThrow()
})

it('answers a coordinator and an admin alike, and nobody else', async () => {
  const admin = done(await figuresOfPeriod(await someone('admin'), {}))
  const [area] = await ownerDb().select().from(table.neighbourhood).limit(1)
  const coordinator = done(await figuresOfPeriod(await someone('coordinator', [area?.id ?? '']), {}))
  expect(coordinator).toEqual(admin)
  expect(admin?.figures.find(({ figure }) => figure === 'requests')?.whole).toBeGreaterThan(4)
  for (const role of ['operator', 'referrer', 'volunteer'] as const)
    expect(wordOf(await figuresOfPeriod(await someone(role), {}))).toBe('denied')
})

it('goes on by itself when the next month is over, and takes nothing back', async () => {
  const before = await ownerDb().select().from(table.figureCount)
  const today = localDate(Date.now())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${today}T12:00:00Z`) + 40 * DAY })
  try {
    expect(done(await keepFigures(system, {})).periods).toBeGreaterThan(0)
  } finally {
    vi.useRealTimers()
  }
  const after = new Map(
    (await ownerDb().select().from(table.figureCount)).map((row) => [
      [row.figure, row.cut, row.line, row.firstDay, row.months].join(' '),
      row,
    ]),
  )
  for (const row of before.filter(({ told }) => told))
    expect(after.get([row.figure, row.cut, row.line, row.firstDay, row.months].join(' '))).toEqual(row)
}, 240_000)

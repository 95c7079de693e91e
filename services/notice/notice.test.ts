import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/kernel/time'
import { USUAL_CHOICE } from '@/domain/notice/notices'
import { raiseSignal } from '../case/raise-signal'
import { moveHelpRequest } from '../case/transition'
import { checkDuties } from '../duty/commands'
import { asActor } from '../gate/transaction'
import { sendMessage } from '../mail/commands'
import { acceptOffer } from '../offer/commands'
import { done, type Scene, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { chooseNotices, lookAtDesk, sendMorningLetters, tellStaff } from './commands'
import { myNotices } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
/** Monday, ten o'clock in the morning; and the Saturday before it, at two in the afternoon. */
const MONDAY = Date.UTC(2026, 5, 8, 8)
const SATURDAY = MONDAY - 2 * DAY + 4 * HOUR

let database: FreshDatabase
let here: Actor & { kind: 'user' }
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY })
  for (const rows of [table.message, table.duty, table.staffDesk]) await ownerDb().delete(rows)
  await ownerDb().update(table.user).set({ deactivatedAt: new Date() })
  here = await someone('coordinator', ['HERE'])
  await someone('coordinator', ['THERE'])
  await someone('operator')
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => database.drop())

async function saidYes(): Promise<Scene> {
  const scene = await seekingScene(1)
  await ownerDb()
    .update(table.user)
    .set({ deactivatedAt: new Date() })
    .where(eq(table.user.id, idOf(scene.coordinator)))
  done(await acceptOffer(scene.asked[0]?.byLink ?? SYSTEM, {}))
  return scene
}
const FROM_DOOR = { about: 'mevrouw Maes', text: 'De post ligt er.', neighbourhoodId: 'HERE' }
const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : '')

async function letters() {
  done(await tellStaff(SYSTEM, {}))
  return lettersOf('notice')
}
const lettersOf = (template: string) =>
  ownerDb().select().from(table.message).where(eq(table.message.template, template))

async function read(messageId: string) {
  done(await sendMessage(SYSTEM, { messageId }))
  const [row] = await ownerDb().select().from(table.message).where(eq(table.message.id, messageId))
  return row
}

describe('a yes', () => {
  it('is told to the coordinator of the quarter, once, without a name', async () => {
    await saidYes()
    const [letter, ...others] = await letters()
    expect([letter?.userId, others]).toEqual([here.id, []])
    expect(await letters()).toHaveLength(1)
    const sent = await read(letter?.id ?? '')
    expect(sent).toMatchObject({ state: 'sent', subject: 'Een buur zei ja' })
    expect(`${sent?.subject} ${sent?.text}`).not.toMatch(/Maria|Peeters|Dorpstraat|Buur \w{4}/)
  })

  it('three at the same time are one letter', async () => {
    for (let time = 0; time < 3; time++) await saidYes()
    const all = await letters()
    expect(all).toHaveLength(1)
    expect((await read(all[0]?.id ?? ''))?.subject).toBe('3 nieuwe taken in je wijk')
  })

  it('that was handled before the letter left is not told', async () => {
    const scene = await saidYes()
    const [letter] = await letters()
    await ownerDb()
      .update(table.duty)
      .set({ endedAt: new Date(), how: 'itself' })
      .where(eq(table.duty.helpRequestId, scene.id))
    expect(await read(letter?.id ?? '')).toMatchObject({ state: 'dropped', dropReason: 'untrue' })
  })

  it('in a quarter without coordinator is told to everybody', async () => {
    await ownerDb().delete(table.coordinatorNeighbourhood)
    await saidYes()
    expect(await letters()).toHaveLength(3)
  })

  it('on a Saturday waits for the letter of Monday morning', async () => {
    vi.setSystemTime(SATURDAY)
    await saidYes()
    expect(await letters()).toEqual([])
    done(await sendMorningLetters(SYSTEM, {}))
    expect(await lettersOf('morning-letter')).toEqual([])
    vi.setSystemTime(MONDAY)
    done(await sendMorningLetters(SYSTEM, {}))
    done(await sendMorningLetters(SYSTEM, {}))
    const [letter, ...more] = await lettersOf('morning-letter')
    expect([letter?.userId, more]).toEqual([here.id, []])
    expect((await read(letter?.id ?? ''))?.text).toContain('Een buur zei ja: 1')
  })
})

it('the desk hears in the morning what is promised for that day, first things first, unless they said no', async () => {
  await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, here.id))
  const [operator, silent] = [await someone('operator'), await someone('operator')]
  done(await chooseNotices(silent, { ...USUAL_CHOICE, morningLetter: 'no' }))
  for (const [state, hours] of [
    ['seeking', 7],
    ['triage', 2],
    ['clarify', -1],
    ['ready', 1],
    ['triage', 24],
  ] as const)
    await seekingScene(0, { state, dueAt: new Date(MONDAY + hours * HOUR) })
  await ownerDb()
    .update(table.user)
    .set({ deactivatedAt: new Date() })
    .where(eq(table.user.role, 'coordinator'))
  done(await checkDuties(SYSTEM, {}))
  vi.setSystemTime(SATURDAY)
  done(await sendMorningLetters(SYSTEM, {}))
  expect(await lettersOf('desk-morning')).toEqual([])
  vi.setSystemTime(MONDAY)
  done(await sendMorningLetters(SYSTEM, {}))
  done(await sendMorningLetters(SYSTEM, {}))
  const all = await lettersOf('desk-morning')
  expect(all.map((one) => one.userId)).toContain(operator.id)
  expect(all.map((one) => one.userId)).not.toContain(silent.id)
  expect(new Set(all.map((one) => one.userId)).size).toBe(all.length)
  const text = (await read(all.find((one) => one.userId === operator.id)?.id ?? ''))?.text ?? ''
  const at = ['Te laat', '12:00', '17:00'].map((word) => text.indexOf(word))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(at).not.toContain(-1)
  // Not what the coordinator must do, nor what is due tomorrow; and nobody's name.
  expect(text.match(/Hier/g)).toHaveLength(3)
  expect(text).not.toContain('Maria')
})

describe('what somebody chose', () => {
  const never = { worry: 'never', yes: 'never', nobody_left: 'never', overdue: 'never' } as const

  it('is followed, and nobody is told that there is nothing', async () => {
    done(await chooseNotices(here, { morningHour: 9, ways: never }))
    await saidYes()
    expect(await letters()).toEqual([])
    done(await sendMorningLetters(SYSTEM, {}))
    expect(await lettersOf('morning-letter')).toEqual([])
  })

  it('never silences that it is not safe, not even on a Saturday night', async () => {
    done(await chooseNotices(here, { morningHour: 9, ways: never }))
    vi.setSystemTime(SATURDAY + 10 * HOUR)
    const { id } = await seekingScene(0)
    const operator = await someone('operator')
    const move = { id, state: 'seeking', timing: 'soon', seriesOf: null, standsInFor: null } as const
    await asActor(operator, (tx) => moveHelpRequest({ tx, actor: operator, now: new Date() }, move, 'unsafe'))
    const all = await letters()
    expect(all.map((one) => one.userId)).toContain(here.id)
    const { rows } = await ownerDb().execute<{ wait: boolean }>(
      sql`select run_at > ${new Date().toISOString()}::timestamptz as wait from graphile_worker._private_jobs where key = 'tell-staff-now'`,
    )
    expect(rows).toEqual([{ wait: false }])
  })

  it('never silences an urgent worry at night; what can wait is one letter within a minute, also while more comes', async () => {
    done(await chooseNotices(here, { morningHour: 9, ways: never }))
    await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
    vi.setSystemTime(SATURDAY + 10 * HOUR)
    for (const urgency of ['urgent', 'normal', 'relaxed', 'relaxed'] as const) {
      const worry = { ...FROM_DOOR, referrerId: here.id, urgency }
      await ownerDb().transaction((tx) => raiseSignal({ tx, actor: here, now: new Date() }, worry))
      vi.setSystemTime(Date.now() + 20 * SECOND)
    }
    const { rows } = await ownerDb().execute<{ waits: number }>(
      sql`select extract(epoch from run_at)::float8 * 1000 - ${SATURDAY + 10 * HOUR} as waits from graphile_worker._private_jobs order by run_at`,
    )
    expect(rows.map(({ waits }) => waits)).toEqual([0, 30 * SECOND, 60 * SECOND, 90 * SECOND])
    const [letter, ...more] = await letters()
    expect([letter?.userId, more]).toEqual([here.id, []])
    expect((await read(letter?.id ?? ''))?.subject).toBe('Een dringende zorg')
  })

  it('is each colleague’s own, and what cannot be chosen is refused', async () => {
    const choice = {
      morningHour: 7,
      morningLetter: 'no' as const,
      ways: { ...USUAL_CHOICE.ways, yes: 'morning' as const },
    }
    done(await chooseNotices(here, choice))
    expect(done(await myNotices(here, {})).choice).toEqual(choice)
    expect(done(await myNotices(await someone('operator'), {}))).toEqual({
      choice: USUAL_CHOICE,
      singleKeys: true,
    })
    for (const wrong of [
      { ...choice, morningHour: 3 },
      { ...choice, ways: { ...choice.ways, unsafe: 'never' } },
    ])
      expect(await chooseNotices(here, wrong as never)).toMatchObject({ ok: false, kind: 'invalid' })
    expect(done(await myNotices(here, {})).choice).toEqual(choice)
    // The second lock too: nobody reads or moves the desk of a colleague.
    const other = await someone('coordinator', ['HERE'])
    const seen = await asActor(other, (tx) => tx.select().from(table.staffDesk))
    const moved = await asActor(other, (tx) => tx.update(table.staffDesk).set({ choice: null }))
    expect([seen, moved.rowCount]).toEqual([[], 0])
  })
})

it('what is late is told once, as they chose', async () => {
  done(
    await chooseNotices(here, {
      morningHour: 8,
      ways: { ...USUAL_CHOICE.ways, yes: 'never', overdue: 'at_once' },
    }),
  )
  await saidYes()
  expect(await letters()).toEqual([])
  vi.setSystemTime(MONDAY + 2 * DAY)
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect((await read(letter?.id ?? ''))?.subject).toBe('Te laat')
  expect(await letters()).toHaveLength(1)
})

it('knows what is new since the visit before, and keeps it while the visit lasts', async () => {
  const look = async () => done(await lookAtDesk(here, {})).newSince?.getTime() ?? null
  expect(await look()).toBeNull()
  vi.setSystemTime(MONDAY + DAY)
  expect(await look()).toBe(MONDAY)
  vi.setSystemTime(MONDAY + DAY + 20 * MINUTE)
  expect(await look()).toBe(MONDAY)
  vi.setSystemTime(MONDAY + 2 * DAY)
  expect(await look()).toBe(MONDAY + DAY + 20 * MINUTE)
  expect(done(await lookAtDesk(await someone('operator'), {})).newSince).toBeNull()
})

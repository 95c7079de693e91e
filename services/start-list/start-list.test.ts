import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY, localDate } from '@/domain/kernel/time'
import { AGREED_ITEMS } from '@/domain/start-list/start-items'
import { changeSettings } from '../city/commands'
import { asActor } from '../gate/transaction'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState, recordIntake } from '../volunteer/commands'
import { agreeMine, askAlso, recordStep, strikeStep, tendStartLists } from './commands'
import { myStart, startOfNeighbour } from './queries'

type Staff = Actor & { kind: 'user' }
let database: FreshDatabase
let coordinator: Staff
let colleague: Staff
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
  colleague = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const { duty, message, startStep, volunteer } = table
const today = localDate(Date.now())
const newcomer = () => neighbour({ state: 'invited', userId: null, agreementSignedAt: null })
const talk = (volunteerId: string, agreementSigned: 'yes' | 'no') =>
  recordIntake(coordinator, {
    volunteerId,
    kinds: ['WALK'],
    languages: ['nl'],
    motherTongue: 'nl',
    slots: ALL_SLOTS,
    radiusMetres: 1500,
    weeklyCapacity: 1,
    agreementSigned,
  })
const toReady = async (volunteerId: string) =>
  wordOf(await changeVolunteerState(colleague, { volunteerId, to: 'ready' }))
const record = (by: Actor, volunteerId: string, item: 'identity' | 'note' | 'code' | 'extract') =>
  recordStep(by, { volunteerId, item, how: 'in_person', doneOn: today })
const lettersTo = async (volunteerId: string) =>
  (await ownerDb().select().from(message))
    .filter(({ values }) => (values as { volunteerId?: string }).volunteerId === volunteerId)
    .map(({ template }) => template)
    // Of the card the tests of the card tell.
    .filter((template) => template !== 'card-ready')
const tasksOf = (volunteerId: string) =>
  ownerDb()
    .select()
    .from(duty)
    .where(and(eq(duty.thingId, volunteerId), eq(duty.kind, 'renew_start'), isNull(duty.endedAt)))
const rowOf = async (id: string) => (await ownerDb().select().from(volunteer).where(eq(volunteer.id, id)))[0]

describe('from the talk to the first help', () => {
  it('skips nothing: the door opens only when the last thing is done, on the own page and before our eyes', async () => {
    const { volunteerId } = await newcomer()
    done(await talk(volunteerId, 'yes'))
    expect(await lettersTo(volunteerId)).toEqual(['start-list'])
    // The account is there from the talk on, so that the list can be read and agreed with at home.
    const userId = (await rowOf(volunteerId))?.userId ?? ''
    const self: Actor = { ...coordinator, id: userId, role: 'volunteer', neighbourhoods: [], volunteerId }
    const { lines } = done(await myStart(self, {}))
    expect(lines.filter((line) => !line.done).map(({ item }) => item)).toEqual(['note', 'code', 'identity'])
    for (const item of ['note', 'code'] as const) {
      expect(await toReady(volunteerId)).toBe('volunteer.startList')
      done(await agreeMine(self, { item, version: 1, agree: 'yes' }))
    }
    expect(await toReady(volunteerId)).toBe('volunteer.startList')
    expect((await rowOf(volunteerId))?.state).toBe('intake_done')
    done(await record(coordinator, volunteerId, 'identity'))
    expect(await toReady(volunteerId)).toBe('ok')
    expect((await rowOf(volunteerId))?.state).toBe('ready')
    const shown = done(await startOfNeighbour(coordinator, { volunteerId }))
    expect(shown.steps.map(({ item, how }) => [item, how])).toEqual([
      ['agreement', 'paper'],
      ['note', 'page'],
      ['code', 'page'],
      ['identity', 'in_person'],
    ])
  })

  it('signs on the own page as well as on paper, and a step that was a mistake counts for nothing', async () => {
    const self = await newcomer()
    const { volunteerId } = self
    done(await talk(volunteerId, 'no'))
    for (const item of AGREED_ITEMS) done(await agreeMine(self, { item, version: 1, agree: 'yes' }))
    expect((await rowOf(volunteerId))?.agreementSignedAt).not.toBeNull()
    const steps = await ownerDb().select().from(startStep).where(eq(startStep.volunteerId, volunteerId))
    const signed = steps.find(({ item }) => item === 'agreement')?.id ?? ''
    done(await strikeStep(coordinator, { stepId: signed }))
    expect((await rowOf(volunteerId))?.agreementSignedAt).toBeNull()
    expect(wordOf(await strikeStep(coordinator, { stepId: signed }))).toBe('start.struck')
    const missing = done(await startOfNeighbour(coordinator, { volunteerId })).lines
    expect(missing.filter((line) => !line.done).map(({ item }) => item)).toEqual(['agreement', 'identity'])
  })

  it('refuses a text that changed meanwhile, a day that is to come, and what is not agreed with on a page', async () => {
    const self = await newcomer()
    const note = { item: 'note', agree: 'yes' } as const
    expect(wordOf(await agreeMine(self, { ...note, version: 2 }))).toBe('start.oldVersion')
    expect(await agreeMine(self, { ...note, version: 1, agree: '' as never })).toMatchObject({
      kind: 'invalid',
      issues: [{ reason: 'start.agree' }],
    })
    const wrong = { item: 'identity', version: 1, agree: 'yes' } as never
    expect(await agreeMine(self, wrong)).toMatchObject({ issues: [{ reason: 'start.item' }] })
    const later = { volunteerId: self.volunteerId, item: 'extract', how: 'paper' } as const
    const tomorrow = localDate(Date.now() + DAY)
    expect(wordOf(await recordStep(coordinator, { ...later, doneOn: tomorrow }))).toBe('start.future')
    const steps = await ownerDb().select().from(startStep).where(eq(startStep.volunteerId, self.volunteerId))
    expect(steps).toEqual([])
  })
})

describe('nobody approves themselves', () => {
  it('a coordinator who is a neighbour too is refused by the gate, and by the database', async () => {
    const { volunteerId } = await newcomer()
    const email = `coordinator-${coordinator.id}@test.invalid`
    await ownerDb().update(volunteer).set({ email }).where(eq(volunteer.id, volunteerId))
    expect(wordOf(await record(coordinator, volunteerId, 'identity'))).toBe('people.oneself')
    expect(wordOf(await askAlso(coordinator, { volunteerId, items: [] }))).toBe('people.oneself')
    const step = {
      volunteerId,
      item: 'identity',
      how: 'in_person',
      doneOn: today,
      by: coordinator.id,
    } as const
    await expect(asActor(coordinator, (tx) => tx.insert(startStep).values(step).then())).rejects.toThrow()
    done(await record(colleague, volunteerId, 'identity'))
    const [theirs] = await ownerDb().select().from(startStep).where(eq(startStep.volunteerId, volunteerId))
    expect(wordOf(await strikeStep(coordinator, { stepId: theirs?.id ?? '' }))).toBe('people.oneself')
  })

  it('a neighbour writes down nothing but an agreement of their own', async () => {
    const [self, other] = [await newcomer(), await newcomer()]
    const insert = (change: Partial<typeof startStep.$inferInsert>) =>
      asActor(self, (tx) =>
        tx
          .insert(startStep)
          .values({
            ...{ volunteerId: self.volunteerId, item: 'note', how: 'page', doneOn: today, by: self.id },
            ...change,
          })
          .then(),
      )
    await expect(insert({ item: 'identity', how: 'in_person' })).rejects.toThrow()
    await expect(insert({ item: 'identity' })).rejects.toThrow()
    await expect(insert({ volunteerId: other.volunteerId })).rejects.toThrow()
    await expect(insert({ by: coordinator.id })).rejects.toThrow()
    await insert({})
  })
})

describe('what lapses', () => {
  it('is told a month before, once, with a task for a coordinator; and the task ends when it is in order', async () => {
    const self = await neighbour()
    const { volunteerId } = self
    await ownerDb()
      .update(volunteer)
      .set({ startTakenOverUntil: localDate(Date.now() + 20 * DAY) })
      .where(eq(volunteer.id, volunteerId))
    const far = await neighbour()
    done(await tendStartLists(SYSTEM, {}))
    done(await tendStartLists(SYSTEM, {}))
    expect(await lettersTo(volunteerId)).toEqual(['start-lapses'])
    expect(await lettersTo(far.volunteerId)).toEqual([])
    const [task] = await tasksOf(volunteerId)
    expect(task).toMatchObject({ ownerRole: 'coordinator', volunteerId })
    for (const item of AGREED_ITEMS) done(await agreeMine(self, { item, version: 1, agree: 'yes' }))
    expect(await tasksOf(volunteerId)).toHaveLength(1)
    done(await record(coordinator, volunteerId, 'identity'))
    expect(await tasksOf(volunteerId)).toEqual([])
  })

  it('is told again when something else is missing, and not when nothing changed', async () => {
    const { volunteerId } = await neighbour({ startTakenOverUntil: today })
    await startDone(volunteerId)
    done(await tendStartLists(SYSTEM, {}))
    expect(await lettersTo(volunteerId)).toEqual([])
    done(await askAlso(coordinator, { volunteerId, items: ['extract'] }))
    done(await tendStartLists(SYSTEM, {}))
    done(await tendStartLists(SYSTEM, {}))
    expect(await lettersTo(volunteerId)).toEqual(['start-lapses'])
    expect(await tasksOf(volunteerId)).toHaveLength(1)
    done(await record(coordinator, volunteerId, 'extract'))
    done(await tendStartLists(SYSTEM, {}))
    done(await askAlso(coordinator, { volunteerId, items: ['extract', 'references'] }))
    done(await tendStartLists(SYSTEM, {}))
    expect(await lettersTo(volunteerId)).toEqual(['start-lapses', 'start-lapses'])
  })

  it('asks again for a new version, with sixty days in between, and a longer list for one person at once', async () => {
    const { volunteerId } = await neighbour({ startTakenOverUntil: today })
    await startDone(volunteerId)
    const [city] = await ownerDb().select().from(table.city)
    const { startList } = city?.settings ?? {}
    if (!startList) throw new Error('no rules')
    const texts = { ...startList.texts, note: { version: 2, since: today } }
    const admin = await someone('admin')
    const version = city?.version ?? 0
    done(await changeSettings(admin, { version, changes: { startList: { ...startList, texts } } }))
    const note = async () =>
      done(await startOfNeighbour(coordinator, { volunteerId })).lines.find(({ item }) => item === 'note')
    expect(await note()).toMatchObject({ done: true, until: localDate(Date.now() + 60 * DAY) })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * DAY })
    try {
      expect(await note()).toMatchObject({ done: false })
    } finally {
      vi.useRealTimers()
    }
    done(await askAlso(coordinator, { volunteerId, items: ['extract'] }))
    const lines = done(await startOfNeighbour(coordinator, { volunteerId })).lines
    expect(lines.find(({ item }) => item === 'extract')).toMatchObject({ done: false })
    done(await record(coordinator, volunteerId, 'extract'))
    const [step] = await ownerDb()
      .select()
      .from(startStep)
      .where(and(eq(startStep.volunteerId, volunteerId), eq(startStep.item, 'extract')))
    expect(step?.validUntil).not.toBeNull()
    const back = { version: version + 1, changes: { startList } }
    done(await changeSettings(admin, back))
  })
})

it('P7 there is no room for an identity card, a record or a national number', async () => {
  const { rows } = await database.ownerPool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'
      and (column_name ~* '(national|register_number|insz|niss|rrn|identity_card|passport|criminal|conviction|extract)'
        or (table_name = 'start_step' and data_type in ('text','character varying','json','jsonb','bytea') and column_name not in ('item','how')))`,
  )
  expect(rows).toEqual([])
  const self = await newcomer()
  const number = { volunteerId: self.volunteerId, to: 'ended', reason: 'kaart 85.07.30-033.28' } as const
  expect(await changeVolunteerState(coordinator, number)).toMatchObject({
    kind: 'invalid',
    issues: [{ reason: 'text.nationalNumber' }],
  })
})

import { inArray, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { HOUR, MINUTE } from '@/domain/kernel/time'
import { requestCallBack } from '../help-request/commands'
import { knownCallers, requestDetail, worklist } from '../help-request/queries'
import { residentsList } from '../resident/queries'
import { type Cast, newCast } from '../testing/cast'
import { emptyLog } from '../testing/empty-log'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { sealLog } from './commands'
import { auditTrail, peopleSeen, readersOf } from './queries'

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

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const lines = () => ownerDb().select().from(table.auditLog).orderBy(table.auditLog.seq)
const kinds = async () => (await ownerDb().select().from(table.alert)).map((one) => one.kind)
const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : '')

describe('P9 a list that shows people', () => {
  it('writes one line: which things, which fields', async () => {
    const { coordinator } = cast.actors
    done(await worklist(coordinator, { view: 'seeking' }))
    done(await knownCallers(coordinator, { phone: cast.seeking.phone }))
    done(await residentsList(coordinator, {}))
    const written = await lines()
    expect(written.map((one) => [one.operation, one.verdict, one.detail])).toEqual([
      ['help-request.worklist', 'read', 'resident.name'],
      ['help-request.known-callers', 'read', 'resident.name,resident.phone,resident.address'],
      ['resident.list', 'read', 'resident.name,resident.phone,resident.address'],
    ])
    expect(written.every((one) => one.shown.includes(cast.residentId))).toBe(true)
  })

  it('writes none when it showed nobody', async () => {
    done(await knownCallers(cast.actors.coordinator, { phone: '+32471999999' }))
    expect(await lines()).toEqual([])
  })

  it('is named in the log, and the person learns who looked', async () => {
    const { coordinator, operator, admin, coordinatorElsewhere } = cast.actors
    done(await requestDetail(coordinator, { helpRequestId: cast.seeking.id }))
    done(await knownCallers(operator, { phone: cast.seeking.phone }))
    const [newest, before] = done(await auditTrail(admin, { verdict: 'read' }))
    expect(newest).toMatchObject({ operation: 'help-request.known-callers', subject: null, shown: 2 })
    expect(before?.subject).toMatchObject({ kind: 'help_request' })
    const readers = done(await readersOf(coordinator, { residentId: cast.residentId }))
    expect(readers.map((one) => one.role)).toEqual(['operator', 'coordinator'])
    expect(wordOf(await readersOf(coordinatorElsewhere, { residentId: cast.residentId }))).toBe('hidden')
  })
})

describe('P9 the log', () => {
  it('is written once, by nobody changed or emptied, not even by the owner', async () => {
    done(await requestDetail(cast.actors.coordinator, { helpRequestId: cast.seeking.id }))
    for (const statement of [
      "update audit_log set detail = ''",
      'delete from audit_log',
      'truncate audit_log',
    ])
      await expect(database.ownerPool.query(statement)).rejects.toMatchObject({ code: '42501' })
    expect(await lines()).toHaveLength(1)
  })

  /** As somebody with the keys of the server would, who takes the triggers away first. */
  async function tamper(statement: string) {
    await database.ownerPool.query(
      `alter table audit_log disable trigger all; ${statement}; alter table audit_log enable trigger all`,
    )
  }

  it.each([
    ['changed', "update audit_log set detail = 'nothing' where seq = (select min(seq) from audit_log)"],
    [
      'taken away',
      "delete from audit_log where seq = (select max(seq) from audit_log where at < now() - interval '20 minutes')",
    ],
    [
      'lent to somebody else',
      'update audit_log set actor_id = gen_random_uuid() where seq = (select min(seq) from audit_log)',
    ],
  ])('shows it when a line was %s afterwards', async (_, statement) => {
    const fresh = await freshDatabase()
    database = fresh
    await smallTown()
    const actor = await someone('operator')
    await ownerDb()
      .insert(table.auditLog)
      .values(
        [60, 50, 40, 30, 5].map((minutes) => ({
          at: new Date(Date.now() - minutes * MINUTE),
          actorKind: 'user',
          actorId: idOf(actor),
          operation: 'x',
          verdict: 'read' as const,
          subjectId: v7(),
        })),
      )
    expect(done(await sealLog(SYSTEM, {}))).toEqual({ sealed: 4, broken: null })
    expect(done(await sealLog(SYSTEM, {}))).toEqual({ sealed: 0, broken: null })
    await tamper(statement)
    expect(done(await sealLog(SYSTEM, {})).broken).toBe(1)
    expect(await kinds()).toEqual(['broken_seal'])
  })

  it('weighs those of the last day every hour, and each older one once a day', async () => {
    const fresh = await freshDatabase()
    database = fresh
    await smallTown()
    await database.ownerPool.query(`select set_config('app.actor_kind', 'system', false);
      insert into audit_log (id, at, actor_kind, operation, verdict)
        select gen_random_uuid(), now() - interval '1 day' + n * interval '1 minute', 'system', 'x', 'done' from generate_series(1, 60) n;
      select app.seal_audit(now() - interval '1 day' + n * interval '1 minute' + interval '1 second') from generate_series(1, 60) n;
      select set_config('app.actor_kind', '', false)`)
    const { rows } = await database.ownerPool.query(
      `select extract(hour from now() at time zone 'UTC')::int as hour`,
    )
    const hour: number = rows[0].hour
    // Of the thirty-six older ones, one or two are weighed in this hour.
    const waits = [...Array(24).keys()].find((n) => n > 0 && ![hour, (hour + 1) % 24].includes(n)) ?? 0
    const lineOf = (seal: number) => `(select from_seq from audit_seal where number = ${seal})`
    const changed = (seal: number) => tamper(`update audit_log set detail = 'x' where seq = ${lineOf(seal)}`)
    await changed(waits)
    expect(done(await sealLog(SYSTEM, {})).broken).toBeNull()
    await changed(60)
    expect(done(await sealLog(SYSTEM, {})).broken).toBe(60)
    for (const turn of [hour, (hour + 1) % 24]) await changed(turn === 0 ? 24 : turn)
    expect([hour || 24, (hour + 1) % 24 || 24]).toContain(done(await sealLog(SYSTEM, {})).broken)
  })
})

describe('a form that strangers send in vain', () => {
  it('is written down some times an hour, and counted after that', async () => {
    const stranger = visitorWith(null, '192.0.2.0/24')
    const form = { name: 'Jan Jans', phone: '015 12 34 56', secret: v7(), locale: 'nl' } as const
    await requestCallBack(stranger, form)
    await Promise.all(Array.from({ length: 60 }, () => requestCallBack(stranger, form)))
    const refused = (await lines()).filter((one) => one.verdict === 'refused')
    expect(refused.length).toBeLessThanOrEqual(20)
    const [tally] = await ownerDb().select().from(table.auditTally).where(sql`verdict = 'refused'`)
    expect(refused.length + (tally?.times ?? 0)).toBe(60)
  })
})

it('P24 a lost laptop: exactly the people its account saw, with the fields and the times', async () => {
  const { coordinator, operator, admin } = cast.actors
  const page = done(await requestDetail(coordinator, { helpRequestId: cast.seeking.id }))
  done(await requestDetail(operator, { helpRequestId: cast.matched.id }))
  const during = {
    userId: idOf(coordinator),
    from: new Date(Date.now() - HOUR),
    until: new Date(Date.now() + HOUR),
  }
  const { people } = done(await peopleSeen(admin, during))
  // Who asked before from the same door stands on that page too.
  const onIt = [cast.seeking.id, ...page.sameAs.map((one) => one.id)]
  const truth = await ownerDb().select().from(table.helpRequest).where(inArray(table.helpRequest.id, onIt))
  const residents = people.filter((one) => one.kind === 'resident')
  expect(residents.map((one) => one.id).sort()).toEqual(truth.map((one) => one.residentId).sort())
  expect(residents[0]?.fields).toEqual([
    'resident.address',
    'resident.email',
    'resident.name',
    'resident.phone',
  ])
  const before = { ...during, until: new Date(Date.now() - MINUTE) }
  expect(done(await peopleSeen(admin, before)).people).toEqual([])
  expect(wordOf(await peopleSeen(coordinator, during))).toBe('denied')
})

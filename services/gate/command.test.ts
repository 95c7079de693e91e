import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Decision } from '@/domain/access/decision'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { emptyLog } from '../testing/empty-log'
import { seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'
import { command } from './command'
import { enqueue } from './enqueue'
import { uuid } from './fields'
import { list } from './list'
import { view } from './view'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const NOBODY = '01900000-0000-7000-8000-000000000000'

let database: FreshDatabase
let id = ''
const steps: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  steps.length = 0
  await emptyLog(database)
  await ownerDb().execute(sql`select graphile_worker.force_unlock_workers(array[]::text[])`)
  await ownerDb().execute(sql`select graphile_worker.remove_job('test-key')`)
  id = (await seekingScene(0)).id
})

type Ending = 'done' | 'refused' | 'thrown'

function change(decision: Decision, ending: Ending) {
  return command({
    name: 'test.change',
    input: z.strictObject({ id: uuid }),
    subject: async (tx, input) => {
      steps.push('load')
      const [row] = await tx
        .select()
        .from(table.helpRequest)
        .where(eq(table.helpRequest.id, input.id))
        .for('update')
      return row ?? null
    },
    decide: () => {
      steps.push('decide')
      return decision
    },
    run: async ({ tx, subject }) => {
      steps.push('run')
      await tx
        .update(table.helpRequest)
        .set({ details: 'changed' })
        .where(eq(table.helpRequest.id, subject.id))
      await enqueue(tx, 'continue-seeking', { helpRequestId: subject.id }, { key: 'test-key' })
      if (ending === 'thrown') throw new Error('a fault of ours')
      return ending === 'refused' ? refuse('state.changed') : ok('value')
    },
  })
}

async function traces() {
  const audit = await ownerDb().select().from(table.auditLog)
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  const jobs = await ownerDb().execute(sql`select 1 from graphile_worker.jobs where key = 'test-key'`)
  return {
    audit: audit.map(({ verdict, detail, subjectId }) => [verdict, detail, subjectId === id]),
    changed: row?.details === 'changed',
    jobs: jobs.rowCount,
  }
}

const NOTHING = { changed: false, jobs: 0 }

describe('a change', () => {
  it('is done, logged and leaves its later work, all or nothing', async () => {
    expect(await change('allow', 'done')(SYSTEM, { id })).toEqual({ ok: true, value: 'value' })
    expect(steps).toEqual(['load', 'decide', 'run'])
    expect(await traces()).toEqual({ audit: [['done', '', true]], changed: true, jobs: 1 })
  })

  it('that is not understood opens nothing at all', async () => {
    for (const wrong of [
      {},
      { id: 'x' },
      { id, extra: 1 },
      null,
      [],
      'text',
      { id: [id] },
      { id: { $ne: '' } },
    ]) {
      const outcome = await change('allow', 'done')(SYSTEM, wrong as { id: string })
      expect(outcome).toMatchObject({ ok: false, kind: 'invalid' })
    }
    expect(steps).toEqual([])
    expect(await traces()).toEqual({ ...NOTHING, audit: [] })
  })

  it.each([
    ['deny', 'denied'],
    ['hide', 'hidden'],
  ] as const)('that the decision answers with %s does not run, and is logged', async (decision, verdict) => {
    expect(await change(decision, 'done')(SYSTEM, { id })).toEqual({ ok: false, kind: verdict })
    expect(steps).toEqual(['load', 'decide'])
    expect(await traces()).toEqual({ ...NOTHING, audit: [[verdict, '', true]] })
  })

  it('of what does not exist looks the same as of what is hidden', async () => {
    expect(await change('allow', 'done')(SYSTEM, { id: NOBODY })).toEqual({ ok: false, kind: 'hidden' })
    expect(steps).toEqual(['load'])
    expect(await traces()).toEqual({ ...NOTHING, audit: [['hidden', '', false]] })
  })

  it('that is refused is rolled back, and the refusal itself is kept', async () => {
    expect(await change('allow', 'refused')(SYSTEM, { id })).toMatchObject({ ok: false, kind: 'refused' })
    expect(await traces()).toEqual({ ...NOTHING, audit: [['refused', 'state.changed', true]] })
  })

  it('that breaks is rolled back, thrown, and never logged as done', async () => {
    await expect(change('allow', 'thrown')(SYSTEM, { id })).rejects.toThrow('a fault of ours')
    expect(await traces()).toEqual({ ...NOTHING, audit: [] })
  })
})

describe('P9 when the log cannot be written', () => {
  const read = view({
    name: 'test.read',
    input: z.strictObject({}),
    subject: async () => ({ id }),
    decide: () => 'allow' as const,
    reads: ['resident.phone'],
    show: async () => 'the phone number',
  })
  const lines = list({
    name: 'test.lines',
    input: z.strictObject({}),
    from: table.helpRequest,
    reach: () => 'all' as const,
    reads: ['resident.name'],
    rows: async () => [{ id }],
  })

  it('a look, a change and a no are all refused', async () => {
    await ownerDb().execute('alter table audit_log rename to audit_log_away')
    try {
      await expect(read(SYSTEM, {})).rejects.toThrow()
      await expect(change('allow', 'done')(SYSTEM, { id })).rejects.toThrow()
      await expect(change('hide', 'done')(SYSTEM, { id })).rejects.toThrow()
      await expect(lines(SYSTEM, {})).rejects.toThrow()
    } finally {
      await ownerDb().execute('alter table audit_log_away rename to audit_log')
    }
    expect(await traces()).toEqual({ ...NOTHING, audit: [] })
    expect(await read(SYSTEM, {})).toEqual({ ok: true, value: 'the phone number' })
    expect((await traces()).audit).toEqual([['read', 'resident.phone', true]])
  })
})

describe('a list', () => {
  it('cannot be widened by what its query asks for', async () => {
    const other = await seekingScene(0)
    const rows = await list({
      name: 'test.widen',
      input: z.strictObject({}),
      from: table.helpRequest,
      reach: () => eq(table.helpRequest.id, id),
      reads: [],
      rows: ({ tx, within }) =>
        tx.select({ id: within.id }).from(within).where(sql`${within.id} = ${other.id} or true`),
    })(SYSTEM, {})
    expect(rows).toEqual({ ok: true, value: [{ id }] })
  })
})

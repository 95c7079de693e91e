import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { ErasedKind } from '@/domain/privacy/erasure'
import { PERSONAL_FIELDS } from '@/domain/privacy/register'
import { env } from '@/env'
import { type Cast, newCast } from '../testing/cast'
import { CANARY, everythingAbout, FREE } from '../testing/everything-about'
import { wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import {
  askForPerson,
  carryOutErasure,
  endQuestion,
  identifyAsker,
  keepErased,
  restrictPerson,
} from './commands'
import { personData } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const system = { kind: 'system', task: 'test' } as const
/** Where in the whole database, jobs included, a text still stands. */
async function where(text: string): Promise<string[]> {
  const { rows } = await database.ownerPool.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'graphile_worker', 'migration')`,
  )
  const found: string[] = []
  for (const { schema, name } of rows) {
    const hit = await database.ownerPool.query<{ line: string }>(
      `select row_to_json(t)::text as line from "${schema}"."${name}" t where strpos(row_to_json(t)::text, $1) > 0`,
      [text],
    )
    found.push(
      ...hit.rows.map(({ line }) => `${name}: ${line.match(/Kanarievogel [a-z_.]+/g)?.join(' ') ?? line}`),
    )
  }
  return found
}

async function erased(cast: Cast, about: ErasedKind, aboutId: string): Promise<string> {
  const { coordinator, admin } = cast.actors
  const asked = await askForPerson(coordinator, { about, aboutId, what: 'erasure', askedHow: 'phone' })
  const questionId = asked.ok ? asked.value.id : cast.questionId
  await identifyAsker(coordinator, { questionId, how: 'called_back' })
  return wordOf(await carryOutErasure(admin, { questionId }))
}

const endAll = (cast: Cast) =>
  Promise.all([
    ownerDb().update(table.helpRequest).set({ state: 'ended', dueAt: null }),
    ownerDb().update(table.volunteer).set({ state: 'ended' }).where(eq(table.volunteer.id, cast.volunteerId)),
  ])

describe('P7 forget me means forget me', () => {
  it('the canary test fills every free text that the register knows of a person', () => {
    const filled: string[] = FREE.flatMap(([name, columns]) => columns.map((column) => `${name}.${column}`))
    const special = PERSONAL_FIELDS.filter(
      (field) =>
        field.class === 'special' && !['visitor', 'staff'].some((one) => field.about.includes(one as never)),
    ).map((field) => `${field.table}.${field.column}`)
    const closedLists =
      'languages language wishes wishes_added gender gender_wish mother_tongue avoids topics topics_added only_with signs'.split(
        ' ',
      )
    expect(
      special.filter(
        (name) => !filled.includes(name) && !closedLists.some((one) => name.endsWith(`.${one}`)),
      ),
    ).toEqual([])
  })

  it('of a resident nothing is left, in no table and no queue, but a number and a date', async () => {
    const cast = await newCast()
    await everythingAbout(cast, database)
    await endAll(cast)
    const before = await where(CANARY)
    expect(before.length).toBeGreaterThan(12)
    expect(await erased(cast, 'resident', cast.residentId)).toBe('ok')
    const left = (await where(CANARY)).filter(
      (one) => !/^(volunteer|user|correction|transition|message|second_look|neighbour_list): /.test(one),
    )
    expect(left).toEqual([])
    expect(await where(cast.seeking.phone)).toEqual([])
    const holders = new Set((await where(cast.residentId)).map((one) => one.split(':')[0]))
    expect([...holders].sort()).toEqual(['audit_log', 'data_question', 'erased'])
    expect(await erased(cast, 'volunteer', cast.volunteerId)).toBe('ok')
    expect(await where(CANARY)).toEqual([])
    const list = readFileSync(`${env().dataDir}/erased.list`, { encoding: 'utf8', flag: 'a+' })
    expect(list).not.toContain(CANARY)
  })

  it('of a neighbour no word is left with a resident who stays, nor about an opened resident with the alarm', async () => {
    const cast = await newCast()
    const { volunteerId, residentId } = cast
    await everythingAbout(cast, database)
    await endAll(cast)
    const glass = await ownerDb().select().from(table.brokenGlass)
    await ownerDb().insert(table.alert).values({
      kind: 'broken_glass',
      subjectId: glass[0]?.id,
      times: 1,
      reason: CANARY,
      at: new Date(),
    })
    expect(await erased(cast, 'volunteer', volunteerId)).toBe('ok')
    const words = (await where(CANARY)).filter((one) => one.startsWith('pair_word'))
    expect(words).toEqual([])
    expect(await erased(cast, 'resident', residentId)).toBe('ok')
    expect((await where(CANARY)).filter((one) => one.startsWith('alert'))).toEqual([])
  })

  it('takes two people, an identity that was checked, and nobody for whom something still runs', async () => {
    const cast = await newCast()
    const { admin, coordinator } = cast.actors
    const question = { questionId: cast.questionId }
    expect(wordOf(await carryOutErasure(admin, question))).toBe('privacy.notIdentified')
    expect(wordOf(await endQuestion(coordinator, { ...question, state: 'done', answer: 'ja' }))).toBe(
      'privacy.notIdentified',
    )
    await identifyAsker(coordinator, { ...question, how: 'in_person' })
    expect(wordOf(await endQuestion(coordinator, { ...question, state: 'done', answer: 'ja' }))).toBe(
      'privacy.erasureByAdmin',
    )
    expect(wordOf(await carryOutErasure(admin, question))).toBe('privacy.stillActive')
    await endAll(cast)
    const adminId = admin.kind === 'user' ? admin.id : ''
    await ownerDb().update(table.dataQuestion).set({ identifiedBy: adminId })
    expect(wordOf(await carryOutErasure(admin, question))).toBe('privacy.secondLook')
    expect(await ownerDb().$count(table.erased, eq(table.erased.id, cast.residentId))).toBe(0)
    expect(wordOf(await carryOutErasure(await someone('admin'), question))).toBe('ok')
    expect(await ownerDb().$count(table.resident, eq(table.resident.id, cast.residentId))).toBe(0)
  })

  it('also when a backup brings the person back', async () => {
    const cast = await newCast()
    await endAll(cast)
    const [kept] = await ownerDb().select().from(table.resident).where(eq(table.resident.id, cast.residentId))
    expect(await erased(cast, 'resident', cast.residentId)).toBe('ok')
    expect(wordOf(await keepErased(system, {}))).toBe('ok')
    expect(existsSync(`${env().dataDir}/erased.list`)).toBe(true)
    if (kept) await ownerDb().insert(table.resident).values(kept)
    await ownerDb().delete(table.erased)
    expect(await keepErased(system, {})).toMatchObject({
      ok: true,
      value: { again: expect.toSatisfy((n) => n > 0) },
    })
    expect(await ownerDb().$count(table.resident, eq(table.resident.id, cast.residentId))).toBe(0)
  })
})

describe('the other rights', () => {
  it('access tells all that is hers, who looked, and nothing of others', async () => {
    const cast = await newCast()
    await everythingAbout(cast, database)
    const outcome = await personData(cast.actors.operator, { about: 'resident', aboutId: cast.residentId })
    const again = await personData(cast.actors.operator, { about: 'resident', aboutId: cast.residentId })
    const told = outcome.ok ? outcome.value.fields : []
    const columns = told.map(({ table: name, column }) => `${name}.${column}`)
    expect(columns).toEqual(
      expect.arrayContaining(['resident.name', 'resident.phone', 'help_request.details', 'note.text']),
    )
    expect(JSON.stringify(told)).not.toContain(cast.volunteerId)
    for (const others of [
      'relation.name',
      'help_request.proxy_name',
      'signal.text',
      'match.approved_by',
      'volunteer.first_name',
    ])
      expect(columns).not.toContain(others)
    expect(again.ok ? again.value.looks.map((look) => [look.role, look.operation]) : []).toContainEqual([
      'operator',
      'privacy.person-data',
    ])
  })

  it('restriction freezes: nobody is asked for her or asks her, until it is lifted', async () => {
    const cast = await newCast()
    const person = { about: 'resident', aboutId: cast.residentId } as const
    expect(wordOf(await restrictPerson(cast.actors.operator, { ...person, restricted: 'yes' }))).toBe('ok')
    const sendNext = () =>
      ownerDb()
        .update(table.offer)
        .set({ state: 'sent' })
        .where(eq(table.offer.id, cast.seeking.waitingOfferId))
    await expect(sendNext()).rejects.toThrow()
    await restrictPerson(cast.actors.operator, { ...person, restricted: 'no' })
    await sendNext()
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY } from '@/domain/kernel/time'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { chooseColumns, chooseDoubtful, dropList, sayYes, takeList, undoList } from './commands'
import { listColumns, listDetail, myLists } from './queries'
import { everybody, forgetLists, holderAt, openCalls, readRows, takeRows } from './testing/list-scene'

interface Sent {
  readonly to: string
  readonly subject: string
  readonly text: string
}
const { letters } = vi.hoisted(() => ({ letters: [] as Sent[] }))
vi.mock('../mail/deliver', () => ({ deliver: async (letter: Sent) => letters.push(letter) }))

let database: FreshDatabase
let coordinator: Awaited<ReturnType<typeof someone>>
let elsewhere: typeof coordinator
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
  elsewhere = await someone('coordinator', ['THERE'])
})
afterAll(() => database.drop())
beforeEach(async () => {
  letters.length = 0
  await forgetLists()
})

const keyTo = (address: string) => holderAt(address, letters)

describe('a list that is read in', () => {
  it('is shown with a guess of its columns, and its columns can be put right', async () => {
    const listId = await readRows(
      coordinator,
      'An Claes;0470112233;an@post.invalid;12/03/2021;Dorpstraat 1;1000;ziek',
    )
    const shown = done(await listColumns(coordinator, { listId }))
    expect(shown.columns.map(({ field }) => field)).toEqual([
      'name',
      'phone',
      'email',
      'since',
      'street',
      'postcode',
      'skip',
    ])
    expect(shown.columns[6]?.samples).toEqual(['ziek'])
    const columns = ['phone', 'name', 'email', 'skip', 'skip', 'skip', 'skip'] as const
    done(await chooseColumns(coordinator, { listId, columns: [...columns] }))
    const swapped = done(await listDetail(coordinator, { listId, group: 'doubtful' }))
    expect(swapped.stage === 'preview' && swapped.people[0]?.doubts).toEqual(['phone_unread'])
    const none = ['skip', 'skip', 'skip', 'skip', 'skip', 'skip', 'skip'] as const
    expect(await chooseColumns(coordinator, { listId, columns: [...none] })).toMatchObject({
      kind: 'refused',
    })
  })

  it('is the maker’s alone: to a colleague it does not exist, and nothing of it changes', async () => {
    const listId = await readRows(coordinator, 'An Claes;0470112233;;;;;')
    for (const ask of [listDetail, listColumns, takeList, undoList, dropList])
      expect(await ask(elsewhere, { listId })).toMatchObject({ ok: false, kind: 'hidden' })
    expect(done(await myLists(elsewhere, {}))).toEqual([])
    expect(done(await myLists(coordinator, {}))).toHaveLength(1)
    const operator = await someone('operator')
    await expect(readRows(operator, 'x;y;;;;;')).rejects.toThrow('denied')
    expect(await everybody()).toEqual([])
  })

  it('makes nobody a neighbour, and is thrown away at once', async () => {
    const listId = await readRows(coordinator, 'An Claes;0470112233;;;;;')
    expect(await everybody()).toEqual([])
    done(await dropList(coordinator, { listId }))
    expect(await ownerDb().$count(table.neighbourList)).toBe(0)
  })
})

describe('a list that is taken', () => {
  it('takes whom is new and whom somebody chose; what stood in the file is gone', async () => {
    const listId = await readRows(
      coordinator,
      'An Claes;0470112233;an@post.invalid;3 maart 2021;Dorpstraat 1 bus 2;1000;bloedziekte',
      'Jan en Maria Peeters;0471112233;peeters@post.invalid;;;;',
      'An Claes;0470112233;an@post.invalid;;;;',
      ';0479112233;;;;;',
    )
    const preview = done(await listDetail(coordinator, { listId }))
    expect(preview).toMatchObject({ counts: { new: 1, doubtful: 2, known: 1, blocked: 1 } })
    done(await chooseDoubtful(coordinator, { listId, shown: ['2.0', '2.1'], take: ['2.0', '2.1', '4.0'] }))
    done(await takeList(coordinator, { listId }))
    const people = await everybody()
    expect(people.map(({ firstName, state }) => [firstName, state])).toEqual([
      ['An', 'listed'],
      ['Jan', 'listed'],
      ['Maria', 'listed'],
    ])
    expect(people[0]).toMatchObject({ box: '2', phone: '+32470112233', userId: null, kinds: [] })
    expect(await ownerDb().select().from(table.neighbourList)).toMatchObject([
      { cells: [], taken: 3, known: 1, leftOut: 1 },
    ])
    const { rows } = await database.ownerPool.query(`select to_jsonb(l)::text as all from neighbour_list l`)
    expect(JSON.stringify(rows)).not.toContain('bloedziekte')
    expect(await takeList(coordinator, { listId })).toMatchObject({ refusal: { reason: 'list.taken' } })
  })

  it('takes along what is ticked as it is taken, and leaves whose tick is gone', async () => {
    const rows = [
      'An Claes;0470112233;;;;;',
      'Jan en Maria Peeters;0471112233;;;;;',
      'Bo en Li Maes;0472112233;;;;;',
    ]
    const listId = await readRows(coordinator, ...rows)
    done(await chooseDoubtful(coordinator, { listId, shown: ['2.0', '3.0'], take: ['2.0', '3.0'] }))
    done(await takeList(coordinator, { listId, shown: ['2.0', '2.1'], take: ['2.1'] }))
    expect((await everybody()).map(({ firstName }) => firstName)).toEqual(['An', 'Bo', 'Maria'])
  })

  it('writes nobody before a quarter of an hour, then to each of a couple their own letter', async () => {
    await takeRows(coordinator, 'Jan Peeters;;samen@post.invalid;;;;', 'Maria Claes;;samen@post.invalid;;;;')
    const waits = await ownerDb().select().from(table.message)
    expect(waits.every(({ nextTryAt }) => (nextTryAt?.getTime() ?? 0) > Date.now() + 14 * 60_000)).toBe(true)
    await keyTo('samen@post.invalid')
    expect(letters.map(({ text }) => /Dag (\w+)/.exec(text)?.[1]).sort()).toEqual(['Jan', 'Maria'])
    expect(new Set(letters.map(({ text }) => /uitnodiging\/([\w-]+)/.exec(text)?.[1])).size).toBe(2)
    expect(letters[0]?.text).toContain('Dienstencentrum')
  })

  it('is known when it is read again, whatever comes first in a name, and nobody is asked twice', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;an@post.invalid;;;;')
    const again = await readRows(elsewhere, 'CLAES An;0470/11.22.33;;;;;', 'Bo Claes;;an@post.invalid;;;;')
    expect(done(await listDetail(elsewhere, { listId: again }))).toMatchObject({
      counts: { known: 1, new: 1 },
    })
    done(await takeList(elsewhere, { listId: again }))
    expect((await everybody()).map(({ firstName }) => firstName)).toEqual(['An', 'Bo'])
  })

  it('is taken once when two read the same at once', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `An${at} Claes;04701122${10 + at};;;;;`)
    const lists = [await readRows(coordinator, ...rows), await readRows(elsewhere, ...rows)]
    await Promise.all([
      takeList(coordinator, { listId: lists[0] ?? '' }),
      takeList(elsewhere, { listId: lists[1] ?? '' }),
    ])
    expect(await everybody()).toHaveLength(20)
  })

  it('puts who has no mail among the calls, with an owner and a date', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;;;;;')
    expect(await openCalls()).toMatchObject([{ ownerRole: 'coordinator', why: 'listed' }])
    expect(await ownerDb().$count(table.message)).toBe(0)
  })
})

describe('a list that is undone', () => {
  it('takes back all who did not answer and their letters; who answered stays, and it says how many', async () => {
    const listId = await takeRows(
      coordinator,
      'An Claes;0470112233;an@post.invalid;;;;',
      'Bo Claes;0470112244;bo@post.invalid;;;;',
      'Cas Claes;0470112255;;;;;',
    )
    await ownerDb()
      .update(table.volunteer)
      .set({ neighbourhoodId: 'THERE' })
      .where(eq(table.volunteer.firstName, 'Bo'))
    done(await sayYes(await keyTo('an@post.invalid'), {}))
    expect(done(await undoList(coordinator, { listId }))).toMatchObject({ gone: 2 })
    expect(await everybody()).toMatchObject([{ firstName: 'An', state: 'interested' }])
    expect(await openCalls()).toEqual([])
    expect(done(await listDetail(coordinator, { listId }))).toMatchObject({ yes: 1, waiting: 0, undone: 2 })
    expect(await undoList(coordinator, { listId })).toMatchObject({ kind: 'refused' })
    const right = await readRows(coordinator, 'Bo Claes;0470112244;;;;;')
    expect(done(await listDetail(coordinator, { listId: right }))).toMatchObject({ counts: { new: 1 } })
  })

  it('sends nothing that had not left', async () => {
    const listId = await takeRows(coordinator, 'An Claes;0470112233;an@post.invalid;;;;')
    done(await undoList(coordinator, { listId }))
    await keyTo('an@post.invalid')
    expect(letters).toEqual([])
  })

  it('is too late after two weeks', async () => {
    const listId = await takeRows(coordinator, 'An Claes;0470112233;;;;;')
    await ownerDb()
      .update(table.neighbourList)
      .set({ takenAt: new Date(Date.now() - 15 * DAY) })
    expect(await undoList(coordinator, { listId })).toMatchObject({
      refusal: { reason: 'list.tooLateToUndo' },
    })
    expect(await everybody()).toHaveLength(1)
  })
})

it('reads, looks at, takes and undoes a list of two thousand within seconds', {
  timeout: 60_000,
}, async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at) =>
      `Naam${at} Achternaam${at};0470${String(100_000 + at)};n${at}@post.invalid;1/2/2020;Dorpstraat ${at};1000;`,
  )
  const begin = performance.now()
  const listId = await readRows(coordinator, ...rows)
  expect(done(await listDetail(coordinator, { listId }))).toMatchObject({ counts: { new: 2000 } })
  const shown = performance.now()
  expect(done(await takeList(coordinator, { listId }))).toMatchObject({ taken: 2000 })
  const taken = performance.now()
  expect(done(await undoList(coordinator, { listId }))).toMatchObject({ gone: 2000 })
  const end = performance.now()
  expect(end - begin).toBeLessThan(30_000)
  if (process.env.SHOW_FIGURES)
    process.stdout.write(`read ${shown - begin} take ${taken - shown} undo ${end - taken}\n`)
})

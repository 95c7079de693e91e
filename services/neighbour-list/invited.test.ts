import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY } from '@/domain/kernel/time'
import { forgetExpired } from '../retention/commands'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeVolunteerState, recordIntake } from '../volunteer/commands'
import { volunteersList } from '../volunteer/queries'
import { recordListedAnswer, remindListed, sayNo, sayYes } from './commands'
import { invitation, listDetail } from './queries'
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
const system = { kind: 'system', task: 'test' } as const

describe('whoever is invited', () => {
  it('is changed by nothing but their answer: opening the link, a step or a talk of staff leave them', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;an@post.invalid;;;;')
    const an = await keyTo('an@post.invalid')
    const [row] = await everybody()
    const volunteerId = row?.id ?? ''
    for (let times = 0; times < 3; times++)
      expect(done(await invitation(an, {}))).toEqual({
        firstName: 'An',
        listName: 'Dienstencentrum',
        asksPhone: false,
        stage: 'open',
      })
    const step = await changeVolunteerState(coordinator, { volunteerId, to: 'interested' })
    expect(step).toMatchObject({ refusal: { reason: 'list.notAnswered' } })
    expect(
      await recordIntake(coordinator, {
        volunteerId,
        motherTongue: 'nl',
        slots: 1,
        kinds: ['WALK'],
        languages: ['nl'],
        radiusMetres: 1000,
        weeklyCapacity: 1,
      }),
    ).toMatchObject({ refusal: { reason: 'list.notAnswered' } })
    expect(await everybody()).toEqual([row])
    expect(done(await volunteersList(coordinator, { group: 'listed' })).rows).toHaveLength(1)
  })

  it('who says yes is somebody who signed up, with to what and when; once', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;an@post.invalid;12-3-21;;;')
    const an = await keyTo('an@post.invalid')
    done(await sayYes(an, {}))
    expect(await everybody()).toMatchObject([{ state: 'interested' }])
    expect(await ownerDb().select().from(table.listedNeighbour)).toMatchObject([
      { how: 'link', consent: expect.any(String), answeredAt: expect.any(Date), helpsSince: '2021-03-12' },
    ])
    const [duty] = await ownerDb().select().from(table.duty)
    expect(duty).toMatchObject({ kind: 'call_newcomer', endedAt: null })
    expect(await sayYes(an, {})).toMatchObject({ refusal: { reason: 'list.answeredAlready' } })
    expect(await sayNo(an, {})).toMatchObject({ refusal: { reason: 'list.answeredAlready' } })
    expect(done(await invitation(an, {})).stage).toBe('yes')
  })

  it('is asked for a number when we have none, because a yes leads to a call', async () => {
    await takeRows(coordinator, 'An Claes;;an@post.invalid;;;;')
    const an = await keyTo('an@post.invalid')
    expect(await sayYes(an, { phone: '' })).toMatchObject({ refusal: { reason: 'phone.missing' } })
    done(await sayYes(an, { phone: '0470 11 22 33' }))
    expect(await everybody()).toMatchObject([{ phone: '+32470112233', state: 'interested' }])
  })

  it('who says no is gone at once, to the last trace, and is not asked again', async () => {
    const canary = 'Kanarievogel Verdwijn;0477889900;kanarievogel@post.invalid;;Kanariestraat 7;1000;'
    await takeRows(coordinator, canary, 'Bo Claes;0470112244;;;;;')
    const bird = await keyTo('kanarievogel@post.invalid')
    const [gone] = (await everybody()).filter(({ firstName }) => firstName === 'Kanarievogel')
    done(await sayNo(bird, {}))
    const { rows } = await database.ownerPool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of rows) {
      const found = await database.ownerPool.query(
        `select to_jsonb(t)::text as words from "${name}" t where to_jsonb(t)::text ~* 'kanarie|verdwijn|477889900'`,
      )
      expect(found.rows, name).toEqual([])
    }
    expect(await ownerDb().$count(table.erased, eq(table.erased.id, gone?.id ?? ''))).toBe(1)
    expect(await invitation(bird, {})).toMatchObject({ kind: 'hidden' })
    const again = await readRows(coordinator, canary)
    expect(done(await listDetail(coordinator, { listId: again }))).toMatchObject({
      counts: { known: 1, new: 0 },
    })
    expect(await everybody()).toHaveLength(1)
  })

  it('says it by telephone too: to who works for their quarter, and to nobody else', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;;;;;', 'Bo Claes;0470112244;;;;;')
    const [an, bo] = await everybody()
    await ownerDb().update(table.volunteer).set({ neighbourhoodId: 'HERE' })
    const yes = { volunteerId: an?.id ?? '', answer: 'yes' } as const
    expect(await recordListedAnswer(elsewhere, yes)).toMatchObject({ kind: 'hidden' })
    done(await recordListedAnswer(coordinator, yes))
    done(await recordListedAnswer(coordinator, { volunteerId: bo?.id ?? '', answer: 'no' }))
    expect(await everybody()).toMatchObject([{ firstName: 'An', state: 'interested' }])
    expect(await openCalls()).toEqual([])
    expect(await ownerDb().select().from(table.listedNeighbour)).toMatchObject([
      { how: 'phone', recordedBy: coordinator.id },
    ])
  })

  it('is reminded once by mail after two weeks, and is gone after thirty days', async () => {
    await takeRows(coordinator, 'An Claes;0470112233;an@post.invalid;;;;', 'Bo Claes;0470112244;;;;;')
    await keyTo('an@post.invalid')
    expect(done(await remindListed(system, {}))).toEqual({ reminded: 0 })
    await ownerDb()
      .update(table.listedNeighbour)
      .set({ invitedAt: new Date(Date.now() - 15 * DAY) })
    expect(done(await remindListed(system, {}))).toEqual({ reminded: 1 })
    expect(done(await remindListed(system, {}))).toEqual({ reminded: 0 })
    await keyTo('an@post.invalid')
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Blijf je zorgzame buur?',
      'Nog één vraag: blijf je zorgzame buur?',
    ])
    await ownerDb()
      .update(table.listedNeighbour)
      .set({ invitedAt: new Date(Date.now() - 31 * DAY) })
    done(await forgetExpired(system, {}))
    expect(await everybody()).toEqual([])
    const again = await readRows(coordinator, 'An Claes;0470112233;;;;;')
    expect(done(await listDetail(coordinator, { listId: again }))).toMatchObject({ counts: { known: 1 } })
  })
})

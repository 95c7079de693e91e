import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { asActor } from '../gate/transaction'
import { takeOffSecondStep } from '../people/commands'
import { keepApart, letMeetAgain } from '../resident/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState, recordIntake } from '../volunteer/commands'
import { decideSecond } from './commands'
import { openLooks } from './queries'

type Staff = Actor & { kind: 'user' }
let database: FreshDatabase
let first: Staff
let other: Staff
let desk: Staff
let elsewhere: Staff
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  first = await someone('coordinator', ['HERE'])
  other = await someone('coordinator', ['HERE'])
  desk = await someone('operator')
  elsewhere = await someone('coordinator', ['THERE'])
})
afterAll(() => database.drop())
beforeEach(() => ownerDb().delete(table.secondLook).then())

const talk = { kinds: ['WALK' as const], languages: ['nl' as const], motherTongue: 'nl' as const }
const agreed = { slots: ALL_SLOTS, radiusMetres: 1500, weeklyCapacity: 1, agreementSigned: 'yes' as const }

const stateOf = async (id: string) =>
  (await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, id)))[0]?.state
const theLook = async (by: Actor) => done(await openLooks(by, {}))[0]?.id ?? ''
const say = async (by: Actor, lookId: string, decision: 'yes' | 'no' = 'yes') =>
  wordOf(await decideSecond(by, { lookId, decision }))

async function spokenWith(by: Staff): Promise<string> {
  const { volunteerId } = await neighbour({ state: 'invited', userId: null })
  done(await recordIntake(by, { volunteerId, ...talk, ...agreed }))
  await startDone(volunteerId)
  return volunteerId
}

async function stopped(by: Staff): Promise<string> {
  const { volunteerId } = await neighbour()
  done(await changeVolunteerState(by, { volunteerId, to: 'suspended', reason: 'klacht' }))
  return volunteerId
}

describe('P20 who had the talk does not open the door too', () => {
  it('asks, and a colleague of the quarter or of the desk says yes', async () => {
    for (const second of [other, desk]) {
      const volunteerId = await spokenWith(first)
      expect(done(await changeVolunteerState(first, { volunteerId, to: 'ready' }))).toMatchObject({
        waits: true,
      })
      expect(await stateOf(volunteerId)).toBe('intake_done')
      const lookId = await theLook(second)
      expect(await say(first, lookId)).toBe('denied')
      expect(await say(elsewhere, lookId)).toBe('hidden')
      expect(await stateOf(volunteerId)).toBe('intake_done')
      expect(await say(second, lookId)).toBe('ok')
      expect(await stateOf(volunteerId)).toBe('ready')
    }
  })

  it('lets a colleague who did not have it do so at once, and a no leaves all as it was', async () => {
    const volunteerId = await spokenWith(first)
    done(await changeVolunteerState(first, { volunteerId, to: 'ready' }))
    expect(await say(other, await theLook(other), 'no')).toBe('ok')
    expect(await stateOf(volunteerId)).toBe('intake_done')
    expect(done(await changeVolunteerState(other, { volunteerId, to: 'ready' })).waits).toBe(false)
    expect(await stateOf(volunteerId)).toBe('ready')
  })

  it('happens once when two say yes at the same time', async () => {
    const volunteerId = await spokenWith(first)
    done(await changeVolunteerState(first, { volunteerId, to: 'ready' }))
    const lookId = await theLook(other)
    const words = await Promise.all([say(other, lookId), say(desk, lookId), say(other, lookId)])
    expect(words.sort()).toEqual(['ok', 'state.changed', 'state.changed'])
    const opened = eq(table.transition.thingId, volunteerId)
    expect(
      (await ownerDb().select().from(table.transition).where(opened)).map((one) => one.toState).sort(),
    ).toEqual(['intake_done', 'ready'])
  })
})

describe('P20 nobody lets back in alone', () => {
  it('who was stopped, not by way of an end either', async () => {
    for (const road of [['active'], ['ended', 'active']] as const) {
      const volunteerId = await stopped(first)
      for (const to of road) done(await changeVolunteerState(first, { volunteerId, to }))
      expect(await stateOf(volunteerId)).toBe(road.length === 1 ? 'suspended' : 'ended')
      const lookId = await theLook(desk)
      expect(await say(first, lookId)).toBe('denied')
      expect(await say(desk, lookId)).toBe('ok')
      expect(await stateOf(volunteerId)).toBe('active')
    }
  })

  it('two who were kept apart', async () => {
    const { id, coordinator } = await seekingScene(0)
    const [request] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
    const pair = { residentId: request?.residentId ?? '', volunteerId: (await neighbour()).volunteerId }
    done(await keepApart(coordinator, pair))
    const heard = { confirmedBy: 'self', how: 'phone', reason: 'uitgepraat' } as const
    done(await letMeetAgain(coordinator, { ...pair, ...heard }))
    const kept = () =>
      ownerDb().$count(table.volunteerBlock, eq(table.volunteerBlock.residentId, pair.residentId))
    const lookId = await theLook(other)
    expect([await say(coordinator, lookId), await kept()]).toEqual(['denied', 1])
    expect([await say(other, lookId), await kept()]).toEqual(['ok', 0])
  })
})

describe('P20 the second step of an admin', () => {
  it('comes off with two, of a colleague with one', async () => {
    const [asks, decides, lost] = [await someone('admin'), await someone('admin'), await someone('admin')]
    const step = { salt: 'x', confirmedAt: new Date(), lastStep: 0 }
    await ownerDb()
      .insert(table.secondFactor)
      .values([lost, desk].map(({ id: userId }) => ({ userId, ...step })))
    const kept = () => ownerDb().$count(table.secondFactor)
    expect(done(await takeOffSecondStep(asks, { userId: desk.id })).waits).toBe(false)
    expect(done(await takeOffSecondStep(asks, { userId: lost.id })).waits).toBe(true)
    const lookId = await theLook(decides)
    expect([await say(asks, lookId), await say(lost, lookId), await kept()]).toEqual(['denied', 'denied', 1])
    expect([await say(decides, lookId), await kept()]).toEqual(['ok', 0])
  })
})

it('P20 the database counts the two as well, with our own checks left out', async () => {
  const spoken = await spokenWith(first)
  const out = await stopped(first)
  const admins = [await someone('admin'), await someone('admin')] as const
  await ownerDb()
    .insert(table.secondFactor)
    .values({ userId: admins[1].id, salt: 'x', confirmedAt: new Date(), lastStep: 0 })
  const { volunteerId } = await neighbour()
  const residentId = v7()
  await ownerDb()
    .insert(table.resident)
    .values({ id: residentId, name: 'An', phone: '+3215999888', neighbourhoodId: 'HERE' })
  await ownerDb().insert(table.volunteerBlock).values({ volunteerId, residentId })
  const tries = (by: Actor, statement: string) => asActor(by, (tx) => tx.execute(statement))
  for (const [id, to] of [
    [spoken, 'ready'],
    [out, 'active'],
  ] as const)
    await expect(tries(first, `update volunteer set state = '${to}' where id = '${id}'`)).rejects.toThrow(
      'neighbour_needs_two',
    )
  expect((await tries(first, 'delete from volunteer_block')).rowCount).toBe(0)
  expect((await tries(admins[0], 'delete from second_factor')).rowCount).toBe(0)
  const forged = `insert into second_look (id, act, volunteer_id, neighbourhood_id, asked_by, asked_at) values (gen_random_uuid(), 'unblock', '${out}', 'HERE', '${other.id}', now())`
  await expect(tries(first, forged)).rejects.toThrow()
})

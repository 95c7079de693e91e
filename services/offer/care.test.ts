import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { DAY, HOUR } from '@/domain/kernel/time'
import { askedBy, done, seekingScene } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { careForNeighbours, remindOfOffer } from './commands'
import { myLoad } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const long = new Date(Date.now() - 60 * DAY)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const { duty, message, offer } = table
const lettersTo = (id: string, template: string) =>
  ownerDb()
    .select()
    .from(message)
    .where(and(eq(message.volunteerId, id), eq(message.template, template)))
const care = async () => done(await careForNeighbours(SYSTEM, {}))

describe('a neighbour who is not asked', () => {
  it('hears why after six weeks, by the rules of the matching, on her page and in one letter', async () => {
    const far = await neighbour({ stateSince: long, lat: 51.05, radiusMetres: 500 })
    const fits = await neighbour({ stateSince: long })
    const other = await neighbour({ stateSince: long, kinds: ['PHONE_CALL'] })
    expect(done(await myLoad(far, {}))).toEqual({ asks14: 0, limit: 9, unasked: 'quiet' })
    for (let one = 0; one < 3; one++) await seekingScene(0)
    expect(done(await myLoad(far, {})).unasked).toBe('distance')
    expect(done(await myLoad(fits, {})).unasked).toBe('turn')
    expect(done(await myLoad(other, {})).unasked).toBe('kind')
    await care()
    await care()
    for (const [who, why] of [
      [far, 'distance'],
      [fits, 'turn'],
      [other, 'kind'],
    ] as const) {
      const [letter, ...more] = await lettersTo(who.volunteerId, 'unasked')
      expect([letter?.values, more]).toEqual([{ volunteerId: who.volunteerId, why }, []])
    }
  })

  it('hears nothing of it who was asked, came lately, takes a break or asked to be left alone', async () => {
    const asked = await neighbour({ stateSince: long })
    await askedBy((await seekingScene(0)).id, asked)
    const people = [
      asked,
      await neighbour(),
      await neighbour({ stateSince: long, pausedUntil: new Date(Date.now() + DAY) }),
      await neighbour({ stateSince: long, restrictedAt: new Date() }),
      // Who misses something on the start list hears that in a letter of its own.
      await neighbour({ stateSince: long, startTakenOverUntil: '2026-01-01' }),
    ]
    await care()
    for (const one of people) expect(await lettersTo(one.volunteerId, 'unasked')).toEqual([])
    expect(done(await myLoad(asked, {}))).toEqual({ asks14: 1, limit: 9, unasked: null })
  })
})

describe('a neighbour who is silent', () => {
  const silent = async (times: number, days: number, answeredDays?: number) => {
    const who = await neighbour({ stateSince: long })
    for (let one = 0; one < times; one++) {
      const { offerId } = await askedBy((await seekingScene(0)).id, who)
      const sentAt = new Date(Date.now() - (days - one) * DAY)
      await ownerDb().update(offer).set({ state: 'expired', sentAt }).where(eq(offer.id, offerId))
    }
    if (answeredDays !== undefined) {
      const { offerId } = await askedBy((await seekingScene(0)).id, who)
      const answeredAt = new Date(Date.now() - answeredDays * DAY)
      const sentAt = new Date(answeredAt.getTime() - HOUR)
      await ownerDb()
        .update(offer)
        .set({ state: 'declined', sentAt, answeredAt })
        .where(eq(offer.id, offerId))
    }
    return who.volunteerId
  }
  const calls = (id: string) =>
    ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.volunteerId, id), eq(duty.kind, 'ask_silent'), isNull(duty.endedAt)))

  it('is found after fourteen days and called once, by whose quarter it is', async () => {
    const quiet = await silent(2, 15)
    const others = [await silent(1, 20), await silent(2, 13), await silent(3, 20, 1)]
    await care()
    await care()
    const [call, ...more] = await calls(quiet)
    expect([call?.ownerRole, call?.why, more]).toEqual(['coordinator', 'silent', []])
    for (const one of others) expect(await calls(one)).toEqual([])
    await ownerDb().update(duty).set({ endedAt: new Date(), how: 'phone' }).where(eq(duty.volunteerId, quiet))
    await care()
    expect(await calls(quiet)).toEqual([])
  })

  it('is reminded once of a question that is still open, and only when its letter arrived', async () => {
    const scene = await seekingScene(2)
    const [first, second] = scene.asked
    if (!first || !second) throw new Error('nobody was asked')
    const letter = (offerId: string, state: 'sent' | 'queued') =>
      ownerDb()
        .insert(message)
        .values({ channel: 'mail', reader: 'volunteer', template: 'offer', state, values: { offerId } })
    await letter(first.offerId, 'sent')
    await letter(second.offerId, 'queued')
    const remind = (offerId: string) => remindOfOffer(SYSTEM, { offerId })
    expect(done(await remind(first.offerId))).toEqual({ reminded: true })
    expect(done(await remind(first.offerId))).toEqual({ reminded: false })
    expect(done(await remind(second.offerId))).toEqual({ reminded: false })
    expect(await lettersTo(first.volunteer.volunteerId, 'offer-reminder')).toHaveLength(1)
    await ownerDb()
      .update(offer)
      .set({ state: 'declined', answeredAt: new Date() })
      .where(eq(offer.id, first.offerId))
    await ownerDb().delete(message).where(eq(message.template, 'offer-reminder'))
    expect(done(await remind(first.offerId))).toEqual({ reminded: false })
  })
})

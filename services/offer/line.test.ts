import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, atLocalHour, HOUR, localDate, localTime } from '@/domain/kernel/time'
import { explored } from '@/domain/matching/chance/exploration'
import type { Pace } from '@/domain/practice/practice'
import { approveMatch, handBack } from '../match/commands'
import { askedBy, done, requestId, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { acceptOffer, continueSeeking, declineOffer, expireOffer, sendOffers } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

const tomorrow = addDays(localDate(Date.now()), 1)
const clockAt = (moment: number) => vi.setSystemTime(moment)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  // A real city: in the demo the night is skipped.
  process.env.DATABASE_URL = database.url
  await smallTown()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: atLocalHour(tomorrow, 10) })
})
afterAll(() => database.drop())
afterEach(() => {
  vi.useRealTimers()
})

async function offersOf(helpRequestId: string) {
  return ownerDb()
    .select()
    .from(table.offer)
    .where(eq(table.offer.helpRequestId, helpRequestId))
    .orderBy(table.offer.rank)
}
const statesOf = async (helpRequestId: string) => (await offersOf(helpRequestId)).map((one) => one.state)
async function jobsOf(key: string) {
  const { rows } = await ownerDb().execute<{ run_at: Date }>(
    sql`select run_at from graphile_worker.jobs where key = ${key}`,
  )
  return rows.map((row) => new Date(row.run_at).getTime())
}
const waitingRequest = () => seekingScene(0, { state: 'ready' })

describe('the line of neighbours', () => {
  it('passes over who was frozen while standing in it, and asks the next', async () => {
    const scene = await waitingRequest()
    const people = await Promise.all([0, 1, 2].map(() => neighbour()))
    const volunteerIds = people.map((one) => one.volunteerId)
    const chosen = { helpRequestId: scene.id, volunteerIds, atOnce: 1 }
    done(await sendOffers(scene.coordinator, chosen))
    const { volunteer } = table
    const frozen = eq(volunteer.id, volunteerIds[1] ?? '')
    await ownerDb().update(volunteer).set({ restrictedAt: new Date() }).where(frozen)
    const [first] = await offersOf(scene.id)
    done(await declineOffer(people[0] as Actor, { offerId: first?.id ?? '' }))
    done(await continueSeeking(SYSTEM, { helpRequestId: scene.id, trigger: 'declined' }))
    expect(await statesOf(scene.id)).toEqual(['declined', 'waiting', 'sent'])
    const again = await waitingRequest()
    expect(wordOf(await sendOffers(again.coordinator, { ...chosen, helpRequestId: again.id }))).toBe(
      'offer.notEligible',
    )
  })

  it('goes on after a no and after silence, as many at once as the kind allows, and then comes back', async () => {
    const scene = await waitingRequest()
    const people = await Promise.all([0, 1, 2, 3, 4].map(() => neighbour()))
    const volunteerIds = people.map((one) => one.volunteerId)
    done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds }))
    expect(await statesOf(scene.id)).toEqual(['sent', 'sent', 'sent', 'waiting', 'waiting'])
    const offers = await offersOf(scene.id)
    const [first, second] = offers
    if (!first || !second || !people[0]) throw new Error('no offers')

    done(await declineOffer(people[0], { offerId: first.id }))
    expect(await jobsOf(`seek:${scene.id}`)).toHaveLength(1)
    const afterNo = { helpRequestId: scene.id, trigger: 'declined' } as const
    done(await continueSeeking(SYSTEM, afterNo))
    done(await continueSeeking(SYSTEM, afterNo))
    expect(await statesOf(scene.id)).toEqual(['declined', 'sent', 'sent', 'sent', 'waiting'])
    await ownerDb().update(table.message).set({ state: 'sent', sentAt: new Date() })

    expect(done(await expireOffer(SYSTEM, { offerId: second.id }))).toEqual({ expired: false })
    await ownerDb().update(table.offer).set({ expiresAt: new Date() }).where(eq(table.offer.id, second.id))
    expect(done(await expireOffer(SYSTEM, { offerId: second.id }))).toEqual({ expired: true })
    expect(done(await expireOffer(SYSTEM, { offerId: second.id }))).toEqual({ expired: false })
    done(await continueSeeking(SYSTEM, afterNo))
    expect(await statesOf(scene.id)).toEqual(['declined', 'expired', 'sent', 'sent', 'sent'])

    await ownerDb().update(table.offer).set({ state: 'expired' }).where(eq(table.offer.state, 'sent'))
    done(await continueSeeking(SYSTEM, { helpRequestId: scene.id }))
    const [request] = await ownerDb()
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, scene.id))
    expect(request?.state).toBe('ready')
    expect(request?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
  })

  it('asks as many as the pace wants that a city chose, and for an urgent need never fewer than usual', async () => {
    const people = await Promise.all([0, 1, 2, 3, 4, 5].map(() => neighbour()))
    const volunteerIds = people.map((one) => one.volunteerId)
    const askedAt = async (pace: Pace, urgency: 'urgent' | 'normal') => {
      await ownerDb()
        .update(table.city)
        .set({ settings: sql`settings || ${JSON.stringify({ pace })}::jsonb` })
      const deadline = new Date(Date.now() + HOUR / 2)
      const scene = await seekingScene(0, { state: 'ready', urgency, deadline })
      done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds }))
      const sent = (await statesOf(scene.id)).filter((state) => state === 'sent').length
      await ownerDb().delete(table.offer).where(eq(table.offer.helpRequestId, scene.id))
      return sent
    }
    expect(await askedAt('fewest', 'normal')).toBeLessThan(await askedAt('sooner', 'normal'))
    expect(await askedAt('fewest', 'urgent')).toBe(await askedAt('usual', 'urgent'))
    await ownerDb().update(table.city).set({ settings: sql`settings - 'pace'` })
  })

  it('asks no more than the kind allows when a lot puts somebody else first', async () => {
    const scene = await seekingScene(0, { state: 'ready', id: requestId({ among: 5 }) })
    const people = await Promise.all([0, 1, 2, 3, 4].map(() => neighbour()))
    const drawn = explored(scene.id, 5, people.map((one) => one.volunteerId).toSorted())
    const volunteerIds = people
      .map((one) => one.volunteerId)
      .toSorted((a, b) => Number(a === drawn) - Number(b === drawn))
    done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds }))
    expect(await statesOf(scene.id)).toEqual(['sent', 'sent', 'waiting', 'waiting', 'sent'])
  })

  it('never asks anybody twice for one request, also when two coordinators send at once', async () => {
    const scene = await waitingRequest()
    const { volunteerId } = await neighbour()
    const send = { helpRequestId: scene.id, volunteerIds: [volunteerId, volunteerId] }
    const words = await Promise.all([1, 2, 3].map(() => sendOffers(scene.coordinator, send)))
    expect(words.map(wordOf).sort()).toEqual(['offer.notEligible', 'offer.notEligible', 'ok'])
    expect(await statesOf(scene.id)).toEqual(['sent'])
    await ownerDb()
      .update(table.offer)
      .set({ state: 'expired' })
      .where(eq(table.offer.helpRequestId, scene.id))
    expect(wordOf(await sendOffers(scene.coordinator, send))).toBe('offer.notEligible')
  })

  it('goes to the next when the neighbour hands it back, and not to the same one', async () => {
    const scene = await seekingScene(1)
    const [asked] = scene.asked
    if (!asked) throw new Error('nobody')
    const next = await askedBy(scene.id, await neighbour(), 1, 'waiting')
    done(await acceptOffer(asked.byLink, {}))
    expect(await statesOf(scene.id)).toEqual(['accepted', 'waiting'])
    const consent = { residentSaidYes: 'yes', consentHow: 'phone' } as const
    const { matchId } = done(await approveMatch(scene.coordinator, { helpRequestId: scene.id, ...consent }))
    done(await handBack(asked.volunteer, { matchId }))
    expect(await statesOf(scene.id)).not.toContain('accepted')
    expect(await jobsOf(`seek:${scene.id}`)).toHaveLength(1)
    expect(wordOf(await acceptOffer(next.byLink, {}))).toBe('offer.notYet')
  })
})

describe('GV5 at night', () => {
  const nights = [
    ['normal', 0, 9],
    ['normal', 8, 9],
    ['normal', 20, 9],
    ['relaxed', 23, 9],
    ['urgent', 3, 8],
    ['urgent', 22, 8],
  ] as const

  it.each(nights)('a %s request at %i o’clock asks nobody before %i', async (urgency, hour, opens) => {
    clockAt(atLocalHour(tomorrow, hour) + 5_000)
    const scene = await seekingScene(0, { state: 'ready', urgency })
    const { volunteerId } = await neighbour()
    done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds: [volunteerId] }))
    expect(await statesOf(scene.id)).toEqual(['waiting'])
    const [next = 0] = await jobsOf(`seek:${scene.id}`)
    expect(localTime(next).hour).toBeGreaterThanOrEqual(opens)
    expect(localTime(next).hour).toBeLessThan(20)
    clockAt(next)
    done(await continueSeeking(SYSTEM, { helpRequestId: scene.id }))
    expect(await statesOf(scene.id)).toEqual(['sent'])
    const [offer] = await offersOf(scene.id)
    expect(offer?.sentAt?.getTime()).toBe(next)
    expect(await jobsOf(`expire:${offer?.id}`)).toEqual([offer?.expiresAt?.getTime()])
  })
})

describe('two visits of one neighbour', () => {
  const visitDate = addDays(localDate(Date.now()), 5)
  const dated = { timing: 'date', visitDate, dayPart: 'morning' } as const

  it('at the same hours are refused with a sentence, and the second offer stays open', async () => {
    for (const atOnce of [false, true]) {
      const volunteer = await neighbour()
      const [one, two] = [await seekingScene(0, dated), await seekingScene(0, dated)]
      const [first, second] = [await askedBy(one.id, volunteer), await askedBy(two.id, volunteer)]
      const tries = [() => acceptOffer(first.byLink, {}), () => acceptOffer(second.byLink, {})]
      const words: string[] = []
      if (atOnce) words.push(...(await Promise.all(tries.map((go) => go()))).map(wordOf))
      else for (const go of tries) words.push(wordOf(await go()))
      expect(words.sort()).toEqual(['match.overlap', 'ok'])
      expect([...(await statesOf(one.id)), ...(await statesOf(two.id))].sort()).toEqual(['accepted', 'sent'])
      const visits = eq(table.match.volunteerId, volunteer.volunteerId)
      expect(await ownerDb().$count(table.match, visits)).toBe(1)
    }
  })

  it('at other hours of the same day are fine', async () => {
    const volunteer = await neighbour()
    for (const dayPart of ['morning', 'afternoon', 'evening'] as const) {
      const scene = await seekingScene(0, { ...dated, dayPart })
      done(await acceptOffer((await askedBy(scene.id, volunteer)).byLink, {}))
    }
  })
})

import { desc, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { seeded } from '@/domain/kernel/random'
import { HOUR } from '@/domain/kernel/time'
import { NO_HISTORY, type PairFacts, quickChance } from '@/domain/matching/chance/acceptance'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { LEAST_EXAMPLES } from '@/domain/matching/chance/refit'
import { hashOf } from '../../gate/secret'
import { emptyTown, neighbourAt, readyRequest } from '../../testing/round-scene'
import { done } from '../../testing/scene'
import { smallTown, someone } from '../../testing/town'
import { refitChance, sendOffers } from '../commands'
import { candidates, chanceModel, roundPlan } from '../queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
let coordinator: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())
beforeEach(async () => {
  await emptyTown()
  await ownerDb().delete(table.chanceModel)
})

type NewOffer = typeof table.offer.$inferInsert

/** This many ended asks; `yes` decides from the pair and the number of the ask. */
async function answered(
  many: number,
  yes: (pair: PairFacts, index: number) => boolean,
  more: Partial<NewOffer> = {},
) {
  const random = seeded(3)
  const volunteers = await Promise.all(Array.from({ length: 25 }, () => neighbourAt(0.0005)))
  const rows: NewOffer[] = []
  for (let index = 0; index < many; index++) {
    const volunteerId = volunteers[index % volunteers.length] ?? ''
    if (index % volunteers.length === 0) wish = await readyRequest(0, { state: 'closed' })
    const pair: PairFacts = {
      walkMetres: Math.round(3_000 * random()),
      sharedMotherTongue: random() < 0.5,
      preferredKindOfHelp: random() < 0.5,
      helpedBefore: random() < 0.2,
      sharedSlots: random() < 0.5 ? 1 : 3,
      asks14: Math.floor(4 * random()),
      visits28: Math.floor(3 * random()),
    }
    // Long enough ago to be asked again.
    const sentAt = new Date(Date.now() - (many - index + 30 * 24) * HOUR)
    const isYes = yes(pair, index)
    rows.push({
      id: v7(),
      helpRequestId: wish,
      volunteerId,
      tokenHash: hashOf(v7()),
      // One request has one yes that counts; the others were taken back after it.
      state: isYes ? 'recalled' : 'expired',
      sentAt,
      expiresAt: new Date(sentAt.getTime() + HOUR),
      answeredAt: isYes ? sentAt : null,
      askedFacts: { ...pair, ratio: 1 },
      ...more,
    })
  }
  await ownerDb().insert(table.offer).values(rows)
}
let wish = ''

const random = seeded(11)
const eager = { ...DEFAULT_COEFFICIENTS, base: 1, kilometre: 2 }
const asEager = (pair: PairFacts) => random() < quickChance(pair, NO_HISTORY, eager)
const newest = async () =>
  (await ownerDb().select().from(table.chanceModel).orderBy(desc(table.chanceModel.fittedAt)))[0]

describe('the weekly refit', () => {
  it('is accepted when it predicts better, and then everything reckons with it', async () => {
    await answered(600, asEager)
    const id = await readyRequest()
    const shown = async () => {
      const { candidates: ranked } = done(await candidates(coordinator, { helpRequestId: id }))
      const [line] = done(await roundPlan(coordinator, { neighbourhoodId: 'HERE' })).lines
      return [ranked[0]?.probability ?? 0, line?.chosen?.probability ?? 0]
    }
    const before = await shown()
    expect(done(await refitChance(SYSTEM, {}))).toEqual({ accepted: true, refusal: null })
    const line = await newest()
    expect(line).toMatchObject({ asks: 600, refusal: null })
    expect(line?.lossAfter).toBeLessThan(line?.lossBefore ?? 0)
    expect(line?.coefficients?.kilometre).toBeGreaterThan(1.2)
    const { inUse, published } = done(await chanceModel(coordinator, {}))
    expect(inUse).toMatchObject({ coefficients: line?.coefficients, since: line?.fittedAt, asks: 600 })
    expect(published).toEqual(DEFAULT_COEFFICIENTS)
    const after = await shown()
    for (const place of [0, 1]) expect(after[place]).toBeGreaterThan((before[place] ?? 1) + 0.2)
  })

  it('is refused when it does not predict better: what was in use stays, and the line says why', async () => {
    // One ask in five is held out: those answer as expected, the others the other way round.
    const chance = (pair: PairFacts) => quickChance(pair, NO_HISTORY, DEFAULT_COEFFICIENTS) > 0.25
    await answered(400, (pair, index) => chance(pair) === (index % 5 === 0))
    expect(done(await refitChance(SYSTEM, {}))).toEqual({ accepted: false, refusal: 'not_better' })
    const { inUse, refits } = done(await chanceModel(coordinator, {}))
    expect(inUse).toMatchObject({ coefficients: DEFAULT_COEFFICIENTS, since: null })
    expect(refits).toMatchObject([{ asks: 400, refusal: 'not_better' }])
    expect(refits[0]?.lossAfter).toBeGreaterThanOrEqual(refits[0]?.lossBefore ?? 1)
  })

  it('is refused below the least number of answers; the sentence has the number', async () => {
    await answered(LEAST_EXAMPLES - 1, asEager)
    expect(done(await refitChance(SYSTEM, {}))).toEqual({ accepted: false, refusal: 'too_few' })
    expect(done(await chanceModel(coordinator, {})).refits).toMatchObject([
      { asks: LEAST_EXAMPLES - 1, refusal: 'too_few', lossBefore: null },
    ])
  })

  it('writes one line however often the job runs that day, also side by side', async () => {
    await Promise.all([refitChance(SYSTEM, {}), refitChance(SYSTEM, {})])
    await refitChance(SYSTEM, {})
    expect(await ownerDb().$count(table.chanceModel)).toBe(1)
    const weekAgo = new Date(Date.now() - 7 * 24 * HOUR)
    await ownerDb().update(table.chanceModel).set({ fittedAt: weekAgo })
    await refitChance(SYSTEM, {})
    expect(await ownerDb().$count(table.chanceModel)).toBe(2)
  })

  it('passes over what teaches nothing: no facts, no end, a full week, a moment open', async () => {
    const asks = async (more: Partial<NewOffer>) => {
      await emptyTown()
      await ownerDb().delete(table.chanceModel)
      await answered(25, () => false, more)
      await refitChance(SYSTEM, {})
      return (await newest())?.asks
    }
    const answeredAt = new Date()
    expect(await asks({})).toBe(25)
    expect(await asks({ askedFacts: null })).toBe(0)
    expect(await asks({ state: 'sent' })).toBe(0)
    expect(await asks({ state: 'declined', answeredAt, declineReason: 'busy' })).toBe(0)
    expect(await asks({ state: 'declined', answeredAt, declineReason: 'not_for_me' })).toBe(25)
    const noon = new Date('2026-11-18T11:00:00Z')
    expect(await asks({ state: 'taken_by_other', sentAt: noon, expiresAt: noon })).toBe(0)
    const afternoon = new Date('2026-11-18T15:00:00Z')
    expect(await asks({ state: 'taken_by_other', sentAt: noon, expiresAt: afternoon })).toBe(25)
    expect(await asks({ sentAt: new Date(Date.now() - 400 * 24 * HOUR) })).toBe(0)
  })

  it('counts an ask as long as it stood, not as long as it could have', async () => {
    const [noon, afternoon] = [new Date('2026-11-18T11:00:00Z'), new Date('2026-11-18T15:00:00Z')]
    await answered(25, () => false, { state: 'taken_by_other', sentAt: noon, expiresAt: afternoon })
    const ends = (await ownerDb().select().from(table.offer)).map((offer) => ({
      thing: 'offer' as const,
      thingId: offer.id,
      fromState: 'sent',
      toState: offer.state,
      actorKind: 'system' as const,
      at: noon,
    }))
    await ownerDb().insert(table.transition).values(ends)
    await refitChance(SYSTEM, {})
    expect((await newest())?.asks).toBe(0)
  })
})

describe('what is kept of an ask', () => {
  it('is what the chance was reckoned with when it went out, and nothing of who somebody is', async () => {
    const volunteerId = await neighbourAt(0.002, { gender: 'woman', motherTongue: 'nl' })
    const helpRequestId = await readyRequest(0, { details: 'tekst van de inwoner', kind: 'GROCERIES' })
    done(await sendOffers(coordinator, { helpRequestId, volunteerIds: [volunteerId] }))
    const [offer] = await ownerDb()
      .select()
      .from(table.offer)
      .where(eq(table.offer.helpRequestId, helpRequestId))
    expect(offer?.state).toBe('sent')
    expect(offer?.askedFacts).toEqual({
      walkMetres: offer?.walkMetres,
      sharedMotherTongue: true,
      preferredKindOfHelp: false,
      helpedBefore: false,
      sharedSlots: 21,
      asks14: 0,
      visits28: 0,
      ratio: 1,
    })
    await expect(
      ownerDb().execute(
        sql`insert into chance_model (id, fitted_at, asks, yeses) values (${v7()}, now(), 1, 1)`,
      ),
    ).rejects.toThrow()
  })
})

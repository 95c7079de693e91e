import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { cancelMyRequest } from '../help-request/commands'
import { approveMatch, finishMatch, handBack, refuseMatch } from '../match/commands'
import { done, type Scene, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { acceptOffer, continueSeeking, declineOffer, expireOffer, recallOffer } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
/** Chance decides who comes first, so each pair meets several times. */
const ROUNDS = 8

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function stateOf(scene: Scene) {
  const db = ownerDb()
  const [request] = await db.select().from(table.helpRequest).where(eq(table.helpRequest.id, scene.id))
  const offers = await db.select().from(table.offer).where(eq(table.offer.helpRequestId, scene.id))
  const matches = await db.select().from(table.match).where(eq(table.match.helpRequestId, scene.id))
  return {
    request: request?.state,
    offers: offers.map((one) => one.state).sort(),
    matches: matches.map((one) => one.state).sort(),
  }
}

function first(scene: Scene) {
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  return asked
}

/** All at the same moment; a thrown error (deadlock, fault) fails the test. */
const atOnce = async (...tries: Promise<Parameters<typeof wordOf>[0]>[]) =>
  (await Promise.all(tries)).map(wordOf)

describe('P14 two people never get the same request', () => {
  it.each([4, 20])(
    '%i say yes at the same moment: one match, a kind sentence for the others',
    async (people) => {
      for (let round = 0; round < (people === 4 ? ROUNDS : 2); round++) {
        const scene = await seekingScene(people)
        const words = await atOnce(...scene.asked.map((one) => acceptOffer(one.byLink, {})))
        expect(words.filter((word) => word === 'ok')).toHaveLength(1)
        expect(words.filter((word) => word === 'offer.taken')).toHaveLength(people - 1)
        expect(await stateOf(scene)).toEqual({
          request: 'proposed_to_resident',
          offers: ['accepted', ...Array(people - 1).fill('taken_by_other')],
          matches: ['proposed'],
        })
      }
    },
  )

  it('the same yes twenty times, by link and signed in, is one yes', async () => {
    const scene = await seekingScene(1)
    const { byLink, volunteer, offerId } = first(scene)
    const words = await atOnce(
      ...Array.from({ length: 20 }, (_, index) =>
        index % 2 ? acceptOffer(byLink, {}) : acceptOffer(volunteer, { offerId }),
      ),
    )
    expect(new Set(words)).toEqual(new Set(['ok']))
    expect(await stateOf(scene)).toMatchObject({ offers: ['accepted'], matches: ['proposed'] })
    const steps = await ownerDb().select().from(table.transition).where(eq(table.transition.thingId, offerId))
    expect(steps).toHaveLength(1)
  })

  it('yes and no at once by the same person leaves one answer', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(1)
      const { byLink } = first(scene)
      const words = await atOnce(acceptOffer(byLink, {}), declineOffer(byLink, {}))
      expect([
        ['ok', 'offer.acceptedBefore'],
        ['offer.declinedBefore', 'ok'],
      ]).toContainEqual(words)
    }
  })
})

describe('whatever comes at the same moment has one outcome', () => {
  it('yes and the resident who cancels: nobody is promised to a request that is gone', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(2)
      const [yes, cancel] = await atOnce(
        acceptOffer(first(scene).byLink, {}),
        cancelMyRequest(scene.resident, {}),
      )
      expect(cancel).toBe('ok')
      expect(['ok', 'offer.taken']).toContain(yes)
      expect(await stateOf(scene)).toEqual({
        request: 'withdrawn',
        offers: yes === 'ok' ? ['recalled', 'taken_by_other'] : ['recalled', 'recalled'],
        matches: yes === 'ok' ? ['ended'] : [],
      })
    }
  })

  it('yes and the end of the offer', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(1)
      const { byLink, offerId } = first(scene)
      // The clock of the job is a breath ahead of the answer's.
      await ownerDb()
        .update(table.offer)
        .set({ expiresAt: new Date(Date.now() + 3) })
        .where(eq(table.offer.id, offerId))
      const later = new Promise((resolve) => setTimeout(resolve, 4))
      const [yes] = await atOnce(
        acceptOffer(byLink, {}),
        later.then(() => expireOffer(SYSTEM, { offerId })),
      )
      const { offers, matches } = await stateOf(scene)
      expect([yes, ...offers, ...matches]).toEqual(
        yes === 'ok' ? ['ok', 'accepted', 'proposed'] : ['offer.expired', 'expired'],
      )
    }
  })

  it('yes, the end of another offer, a no and the next in line', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(4)
      const [one, two, three, four] = scene.asked
      if (!one || !two || !three || !four) throw new Error('too few')
      await ownerDb()
        .update(table.offer)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(table.offer.id, two.offerId))
      const words = await atOnce(
        acceptOffer(one.byLink, {}),
        expireOffer(SYSTEM, { offerId: two.offerId }),
        declineOffer(three.byLink, {}),
        continueSeeking(SYSTEM, { helpRequestId: scene.id }),
        recallOffer(scene.coordinator, { helpRequestId: scene.id, offerId: four.offerId }),
      )
      expect(words[0]).toBe('ok')
      const { request, offers, matches } = await stateOf(scene)
      expect([request, matches]).toEqual(['proposed_to_resident', ['proposed']])
      expect(offers).not.toContain('sent')
    }
  })

  it('yes and the coordinator who takes the offer back', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(1)
      const { byLink, offerId } = first(scene)
      const words = await atOnce(
        acceptOffer(byLink, {}),
        recallOffer(scene.coordinator, { helpRequestId: scene.id, offerId }),
      )
      expect([
        ['ok', 'state.changed'],
        ['offer.taken', 'ok'],
      ]).toContainEqual(words)
      expect((await stateOf(scene)).matches).toEqual(words[0] === 'ok' ? ['proposed'] : [])
    }
  })

  it('approving twice, and approving and refusing', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(1)
      done(await acceptOffer(first(scene).byLink, {}))
      const consent = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
      const words = await atOnce(
        approveMatch(scene.coordinator, consent),
        approveMatch(scene.coordinator, consent),
        refuseMatch(scene.coordinator, { helpRequestId: scene.id, reason: 'niet goed' }),
      )
      expect(words.sort()).toEqual(['ok', 'state.changed', 'state.changed'])
      const { request, matches } = await stateOf(scene)
      expect([
        ['matched', 'active'],
        ['seeking', 'refused'],
      ]).toContainEqual([request, ...matches])
    }
  })

  it('"I can’t after all" and "it is done"', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await seekingScene(1)
      const { byLink, volunteer } = first(scene)
      done(await acceptOffer(byLink, {}))
      const { matchId } = done(
        await approveMatch(scene.coordinator, {
          helpRequestId: scene.id,
          residentSaidYes: 'yes',
          consentHow: 'phone',
        }),
      )
      const words = await atOnce(
        handBack(volunteer, { matchId }),
        finishMatch(volunteer, { matchId, outcome: 'good' }),
        handBack(volunteer, { matchId }),
      )
      const { request, matches } = await stateOf(scene)
      if (words[1] === 'ok')
        expect([words, request, matches]).toEqual([['match.over', 'ok', 'match.over'], 'done', ['done']])
      else expect([words, request, matches]).toEqual([['ok', 'match.over', 'ok'], 'seeking', ['handed_back']])
    }
  })
})

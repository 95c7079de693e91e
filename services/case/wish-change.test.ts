import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { slotsOf } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import { changeMyRequest, completeRequest, moveRequest } from '../help-request/commands'
import { myRequest } from '../help-request/queries'
import { approveMatch, tendMatches } from '../match/commands'
import { myHelp } from '../match/queries'
import { acceptOffer, declineOffer, recordAnswer, renewOffers } from '../offer/commands'
import { offerToAnswer } from '../offer/queries'
import { done, type Scene, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const inDays = (days: number) => addDays(localDate(Date.now()), days)
const at = (days: number) => ({ timing: 'date', date: inDays(days), part: 'morning' }) as const

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

async function asked(offers: number, day = 3) {
  const moment = { kind: 'date', date: inDays(day), part: 'morning' } as const
  const wish = { timing: 'date', visitDate: moment.date, dayPart: 'morning' } as const
  const scene = await seekingScene(offers, { ...wish, slots: slotsOf(moment) })
  const [first] = scene.asked
  if (!first) throw new Error('nobody was asked')
  return { ...scene, first }
}

const change = (scene: Scene, days: number, details = '') =>
  changeMyRequest(scene.resident, { when: at(days), details })
const renew = async (scene: Scene) => done(await renewOffers(SYSTEM, { helpRequestId: scene.id }))
const consent = { residentSaidYes: 'yes', consentHow: 'phone' } as const
const approve = (scene: Scene) => approveMatch(scene.coordinator, { helpRequestId: scene.id, ...consent })
const yes = (scene: Scene & { first: Scene['asked'][number] }, version: number) =>
  acceptOffer(scene.first.byLink, { version })

async function standing({ id }: Scene) {
  const db = ownerDb()
  const [request] = await db.select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  const [match] = await db.select().from(table.match).where(eq(table.match.helpRequestId, id))
  const duties = await db
    .select({ kind: table.duty.kind })
    .from(table.duty)
    .where(and(eq(table.duty.helpRequestId, id), isNull(table.duty.endedAt)))
  return { request, match, duties: duties.map(({ kind }) => kind).sort() }
}

const letters = async (ids: readonly string[]) =>
  (await ownerDb().select().from(table.message).orderBy(table.message.id))
    .filter(({ values }) => ids.some((id) => Object.values(values ?? {}).includes(id)))
    .map(({ template }) => template)

describe('a change while neighbours are asked', () => {
  it('asks them anew, lets go of who no longer fits, and takes no yes to what was on an old page', async () => {
    const scene = await asked(2)
    const [first, second] = scene.asked
    // The second is never free on that day.
    const only = { slots: 1 << 0 }
    await ownerDb()
      .update(table.volunteer)
      .set(only)
      .where(eq(table.volunteer.id, second?.volunteer.volunteerId ?? ''))
    const tuesdayOrLater =
      [4, 5, 6, 7].find((days) => new Date(`${inDays(days)}T12:00Z`).getUTCDay() !== 1) ?? 4
    expect(done(await myRequest(scene.resident, {}))).toMatchObject({
      stage: 'asked',
      open: 2,
      mayChange: true,
    })
    done(await change(scene, tuesdayOrLater))
    // Before the letters: neither the old page nor the new one is an answer to what they were asked.
    expect(wordOf(await yes(scene, 1))).toBe('offer.changed')
    expect(await renew(scene)).toEqual({ renewed: 1 })
    expect(await renew(scene)).toEqual({ renewed: 0 })
    expect(await letters([first?.offerId ?? ''])).toEqual(['offer-changed'])
    expect(await letters([second?.offerId ?? ''])).toEqual(['offer-recalled'])
    expect(wordOf(await yes(scene, 1))).toBe('offer.changed')
    const { version, request } = done(await offerToAnswer(scene.first.byLink, {}))
    expect([version, request?.visitDate]).toEqual([2, inDays(tuesdayOrLater)])
    done(await yes(scene, version))
    done(await approve(scene))
    expect((await standing(scene)).match?.version).toBe(2)
  })

  it('leaves everybody in peace when only the words change', async () => {
    const scene = await asked(1)
    done(await change(scene, 3, 'Breng de sleutel mee.'))
    done(await yes(scene, 1))
  })

  it('changes of the address too, for every open request of that person', async () => {
    const scene = await asked(1)
    const other = await asked(1)
    const { request } = await standing(scene)
    const { residentId = '' } = request ?? {}
    await ownerDb().update(table.helpRequest).set({ residentId }).where(eq(table.helpRequest.id, other.id))
    const where = { addressId: town.addressThere, houseNumber: '1', typed: 'Verreweg 1', box: '' }
    const form = { helpRequestId: scene.id, kind: 'GROCERIES', when: at(3), where, language: 'nl' } as const
    done(await completeRequest(scene.coordinator, form))
    for (const one of [scene, other]) {
      expect((await standing(one)).request).toMatchObject({ version: 2, neighbourhoodId: 'THERE' })
      // Four kilometres away: nobody who was asked lives near enough.
      expect(await renew(one)).toEqual({ renewed: 0 })
      expect(wordOf(await yes(one, 2))).toBe('offer.taken')
    }
  })
})

describe('a change after the yes', () => {
  it('is not approved before the neighbour says yes to it, by link or by telephone', async () => {
    for (const by of ['link', 'phone'] as const) {
      const scene = await asked(1, 10)
      done(await yes(scene, 1))
      done(await change(scene, 12))
      expect((await standing(scene)).duties).toContain('new_yes')
      expect(wordOf(await approve(scene))).toBe('match.asksAgain')
      const { asksAgain, version } = done(await offerToAnswer(scene.first.byLink, {}))
      expect([asksAgain, version]).toEqual([true, 2])
      const { offerId } = scene.first
      const told = (seen: number) =>
        recordAnswer(scene.coordinator, { offerId, answer: 'yes', version: seen, heard: 'phone' })
      const answer = by === 'link' ? (seen: number) => yes(scene, seen) : told
      expect(wordOf(await answer(1))).toBe('offer.changed')
      done(await answer(2))
      const { match, duties } = await standing(scene)
      expect(localDate(match?.visit?.from.getTime() ?? 0)).toBe(inDays(12))
      expect(duties).not.toContain('new_yes')
      done(await approve(scene))
    }
  })

  it('and a no seeks on, without a question why', async () => {
    const scene = await asked(1, 14)
    done(await yes(scene, 1))
    done(await change(scene, 15))
    expect(done(await declineOffer(scene.first.byLink, {}))).toMatchObject({ over: true })
    const { request, match, duties } = await standing(scene)
    expect([request?.state, match?.state, duties]).toEqual(['seeking', 'handed_back', ['step']])
  })

  it('the database itself approves nothing that was not agreed', async () => {
    const scene = await asked(1, 16)
    done(await yes(scene, 1))
    await ownerDb().update(table.helpRequest).set({ version: 2 }).where(eq(table.helpRequest.id, scene.id))
    const approval = ownerDb()
      .update(table.match)
      .set({ state: 'active', approvedAt: new Date(), residentSaidYesAt: new Date() })
      .where(eq(table.match.helpRequestId, scene.id))
    await expect(approval).rejects.toMatchObject({ cause: { constraint: 'match_agreed' } })
  })

  it('frees the old hours, and refuses new ones in which this neighbour helps somebody else', async () => {
    const scene = await asked(1, 20)
    const { volunteer } = scene.first
    done(await yes(scene, 1))
    done(await approve(scene))
    const other = await asked(1, 20)
    await ownerDb()
      .update(table.offer)
      .set({ volunteerId: volunteer.volunteerId })
      .where(eq(table.offer.id, other.first.offerId))
    expect(wordOf(await yes(other, 1))).toBe('match.overlap')
    done(await change(scene, 21))
    done(await yes(other, 1))
    done(await change(scene, 20))
    expect(wordOf(await yes(scene, 3))).toBe('match.overlap')
    done(await change(scene, 22))
    done(await yes(scene, 4))
    const mine = done(await myHelp(volunteer, {})).find(({ state }) => state === 'active')
    expect(localDate(mine?.visit?.from.getTime() ?? 0)).toBe(inDays(22))
    expect([mine?.asksAgain, mine?.visitDate]).toEqual([false, inDays(22)])
    const { match } = await standing(scene)
    expect((await letters([match?.id ?? ''])).slice(-2)).toEqual(['match-approved', 'how-was-it'])
  })

  it('help for once does not end by itself while the neighbour is asked again', async () => {
    const scene = await asked(1, 25)
    done(await yes(scene, 1))
    done(await approve(scene))
    await database.ownerPool.query(
      `update match set approved_at = approved_at - interval '60 days', agreed_at = agreed_at - interval '60 days' where help_request_id = $1`,
      [scene.id],
    )
    done(await change(scene, 26))
    done(await tendMatches(SYSTEM, {}))
    expect((await standing(scene)).match?.state).toBe('active')
  })

  it('on hold: the waiting neighbour is asked on return', async () => {
    const scene = await asked(1, 30)
    const { coordinator, id: helpRequestId } = scene
    done(await yes(scene, 1))
    done(await moveRequest(coordinator, { helpRequestId, to: 'on_hold', until: inDays(5) }))
    expect(done(await myRequest(scene.resident, {})).stage).toBe('paused')
    done(await change(scene, 31))
    expect((await standing(scene)).duties).toEqual(['step'])
    done(await moveRequest(coordinator, { helpRequestId, to: 'ready' }))
    const { match, duties } = await standing(scene)
    expect([match?.state, duties]).toEqual(['proposed', ['new_yes', 'step']])
    expect(wordOf(await approve(scene))).toBe('match.asksAgain')
    done(await yes(scene, 2))
    done(await approve(scene))
  })
})

it('yes and a change at the same moment: whatever wins, nothing is approved that was not agreed', async () => {
  for (let round = 0; round < 8; round++) {
    const scene = await asked(2, 40 + round)
    const [first, second] = scene.asked
    const words = await Promise.all([
      change(scene, 60 + round),
      acceptOffer(first?.byLink ?? SYSTEM, { version: 1 }),
      acceptOffer(second?.byLink ?? SYSTEM, { version: 1 }),
    ])
    expect(words.map(wordOf)[0]).toBe('ok')
    const { match, request } = await standing(scene)
    expect(request?.version).toBe(2)
    if (match) expect(wordOf(await approve(scene))).toBe('match.asksAgain')
    else expect(words.slice(1).map(wordOf)).toEqual(['offer.changed', 'offer.changed'])
  }
})

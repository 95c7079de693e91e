import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Clause } from '@/domain/matching/eligibility/clauses'
import { BOUNDS, isMetIn, type ResidentWish } from '@/domain/resident/wishes'
import { correctResident } from '../resident/commands'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeMyProfile, keepVolunteerFor } from '../volunteer/commands'
import { recruitment } from '../volunteer/queries'
import { continueSeeking, renewOffers, sendOffers } from './commands'
import { candidates, roundPlan, widenings } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(emptyTown)
afterAll(() => database.drop())

const SYSTEM = { kind: 'system', task: 'test' } as const
const residentOf = async (id: string) => {
  const { helpRequest } = table
  const [row] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, id))
  return row?.residentId ?? ''
}
const atHome = async (id: string, wishes: ResidentWish[]) =>
  ownerDb()
    .update(table.resident)
    .set({ wishes })
    .where(eq(table.resident.id, await residentOf(id)))
const stateOf = async (id: string) =>
  (await ownerDb().select().from(table.offer).where(eq(table.offer.id, id)))[0]?.state

/** Who is among the candidates, in the round and by hand; and why the other is not. */
async function fits(id: string, left: string, able: readonly string[], clause: Clause) {
  const coordinator = await someone('coordinator', ['HERE'])
  const found = done(await candidates(coordinator, { helpRequestId: id }))
  expect(found.candidates.map((one) => one.id).sort()).toEqual([...able].sort())
  expect(found.leftOut).toMatchObject([{ id: left, clauses: [{ clause }] }])
  const byHand = { helpRequestId: id, volunteerIds: [left] }
  expect(wordOf(await sendOffers(coordinator, byHand))).toBe('offer.notEligible')
  const { lines } = done(await roundPlan(coordinator, {}))
  const planned = lines.find(({ request }) => request.id === id)
  const all = [planned?.chosen?.id, ...(planned?.others ?? []).map((one) => one.id)]
  expect(all.filter((one) => one !== undefined).sort()).toEqual([...able].sort())
}

it.each(BOUNDS)(
  '%s: never where it is met, whatever way somebody is asked; elsewhere always',
  async (what) => {
    const avoiding = await neighbourAt(0.001, { avoids: [what] })
    const other = await neighbourAt(0.002, { avoids: BOUNDS.filter((one) => one !== what) })
    const [met, elsewhere] = isMetIn(what, 'WALK')
      ? ([{ kind: 'WALK' }, { kind: 'PHONE_CALL' }] as const)
      : ([{ kind: 'PHONE_CALL' }, { kind: 'WALK' }] as const)
    const [there, here] = [await readyRequest(0, met), await readyRequest(0, elsewhere)]
    for (const id of [there, here]) await atHome(id, [what])
    await fits(there, avoiding, [other], what)
    const coordinator = await someone('coordinator', ['HERE'])
    const all = done(await candidates(coordinator, { helpRequestId: here })).candidates
    expect(all.map((one) => one.id).sort()).toEqual([avoiding, other].sort())
  },
)

it('who helps only women is asked for a woman, and for nobody of whom we do not know it', async () => {
  const only = await neighbourAt(0.001, { onlyWith: 'woman' })
  const other = await neighbourAt(0.002)
  const id = await readyRequest()
  await fits(id, only, [other], 'onlyWith')
  const [operator, heard] = [await someone('operator'), { confirmedBy: 'self', how: 'phone' } as const]
  done(await correctResident(operator, { residentId: await residentOf(id), ...heard, gender: 'woman' }))
  const found = done(await candidates(await someone('coordinator', ['HERE']), { helpRequestId: id }))
  expect(found.candidates.map((one) => one.id).sort()).toEqual([only, other].sort())
})

it('a neighbour who is kept for one person or one organisation is asked for nobody else, also after records were joined', async () => {
  const [kept, other] = [await neighbourAt(0.001), await neighbourAt(0.002)]
  const coordinator = await someone('coordinator', ['HERE'])
  const [hers, elsewhere] = [await readyRequest(), await readyRequest(0.001)]
  const residentId = await residentOf(hers)
  done(await keepVolunteerFor(coordinator, { volunteerId: kept, kept: 'person', residentId }))
  await fits(elsewhere, kept, [other], 'kept')
  const able = async (helpRequestId: string) =>
    done(await candidates(coordinator, { helpRequestId }))
      .candidates.map((one) => one.id)
      .sort()
  expect(await able(hers)).toEqual([kept, other].sort())
  // The record goes on in another one; whom she is kept for stays the same person.
  const into = await residentOf(elsewhere)
  await ownerDb().update(table.resident).set({ mergedInto: into }).where(eq(table.resident.id, residentId))
  expect(await able(elsewhere)).toEqual([kept, other].sort())
  const organisation = 'Wijkinspectie'
  done(await keepVolunteerFor(coordinator, { volunteerId: kept, kept: 'organisation', organisation }))
  await fits(elsewhere, kept, [other], 'kept')
  const referrer = await someone('referrer')
  const referrerId = referrer.kind === 'user' ? referrer.id : ''
  await ownerDb().update(table.user).set({ organisation }).where(eq(table.user.id, referrerId))
  await ownerDb().update(table.helpRequest).set({ referrerId }).where(eq(table.helpRequest.id, elsewhere))
  expect(await able(elsewhere)).toEqual([kept, other].sort())
  const { lines } = done(await roundPlan(coordinator, {}))
  const line = lines.find(({ request }) => request.id === elsewhere)
  expect([line?.chosen?.id, ...(line?.others ?? []).map((one) => one.id)]).toContain(kept)
})

it('a neighbour is kept for somebody who is named and whom the coordinator knows, or for everybody again', async () => {
  const kept = await neighbourAt(0)
  const coordinator = await someone('coordinator', ['HERE'])
  const keep = (input: object) => keepVolunteerFor(coordinator, { volunteerId: kept, ...input } as never)
  for (const nobody of [{ kept: 'person' }, { kept: 'person', residentId: kept }, { kept: 'organisation' }])
    expect(wordOf(await keep(nobody))).toBe('volunteer.keptForWhom')
  done(await keep({ kept: 'organisation', organisation: 'Wijkinspectie' }))
  done(await keep({ kept: 'everybody' }))
  const [row] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, kept))
  expect([row?.kept, row?.keptForOrganisation]).toEqual([null, null])
})

it('of who was kept for a person of whom nothing is left, nobody else may ask', async () => {
  const kept = await neighbourAt(0)
  const [hers, other] = [await readyRequest(), await readyRequest()]
  const gone = await residentOf(hers)
  const db = ownerDb()
  await db.update(table.volunteer).set({ kept: 'person', keptForResident: gone })
  await db.delete(table.helpRequest).where(eq(table.helpRequest.id, hers))
  await db.delete(table.resident).where(eq(table.resident.id, gone))
  await fits(other, kept, [], 'kept')
})

it('company goes first to who likes to talk about the same, and says why; a shop trip does not', async () => {
  const [near, likes] = [await neighbourAt(0.001), await neighbourAt(0.0011, { topics: ['music', 'past'] })]
  const coordinator = await someone('coordinator', ['HERE'])
  const [walk, shop] = [await readyRequest(), await readyRequest(0, { kind: 'GROCERIES' })]
  await ownerDb()
    .update(table.resident)
    .set({ topics: ['music'] })
  const order = async (helpRequestId: string) =>
    done(await candidates(coordinator, { helpRequestId })).candidates
  expect((await order(walk)).map((one) => one.id)).toEqual([likes, near])
  expect((await order(shop)).map((one) => one.id)).toEqual([near, likes])
  done(await sendOffers(coordinator, { helpRequestId: walk, volunteerIds: [likes] }))
  const [offer] = await ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, walk))
  expect(offer?.askedFacts?.sharedTopics).toBe(1)
  expect(offer?.reasons.map(({ key }) => key)).toContain('sharedTopic')
})

it('who stands in line and says meanwhile what she avoids is not asked; the next one is', async () => {
  const { id } = await seekingScene(0)
  await atHome(id, ['pets'])
  const [first, second] = [await neighbour(), await neighbour()]
  const line = [await askedBy(id, first, 0, 'waiting'), await askedBy(id, second, 1, 'waiting')]
  const profile = { kinds: ['GROCERIES'], slots: 2 ** 21 - 1, radiusMetres: 2000, weeklyCapacity: 5 } as const
  done(await changeMyProfile(first, { ...profile, kinds: ['GROCERIES'], avoids: ['pets'] }))
  done(await continueSeeking(SYSTEM, { helpRequestId: id, trigger: 'declined' }))
  expect(await Promise.all(line.map(({ offerId }) => stateOf(offerId)))).toEqual(['waiting', 'sent'])
  // A form that does not ask for it leaves it as it is.
  done(await changeMyProfile(first, { ...profile, kinds: ['GROCERIES'] }))
  const [kept] = await ownerDb()
    .select()
    .from(table.volunteer)
    .where(eq(table.volunteer.id, first.volunteerId))
  expect(kept?.avoids).toEqual(['pets'])
})

it('a dog that staff hear of later takes back the question to who cannot stand it, and to nobody else', async () => {
  const { id, coordinator, asked } = await seekingScene(2)
  const [one, other] = asked
  const { volunteer } = table
  await ownerDb()
    .update(volunteer)
    .set({ avoids: ['pets'] })
    .where(eq(volunteer.id, one?.volunteer.volunteerId ?? ''))
  const heard = { confirmedBy: 'self', how: 'phone' } as const
  done(await correctResident(coordinator, { residentId: await residentOf(id), ...heard, wishes: ['pets'] }))
  const { rows } = await database.ownerPool.query('select 1 from graphile_worker.jobs where key = $1', [
    `renew:${id}`,
  ])
  expect(rows).toHaveLength(1)
  done(await renewOffers(SYSTEM, { helpRequestId: id }))
  expect([await stateOf(one?.offerId ?? ''), await stateOf(other?.offerId ?? '')]).toEqual([
    'recalled',
    'sent',
  ])
})

it('the database takes no word that is not in the list', async () => {
  const who = await neighbourAt(0)
  const update = database.ownerPool.query(`update volunteer set avoids = '{spiders}' where id = $1`, [who])
  await expect(update).rejects.toThrow('volunteer_avoids')
})

it('says what each widening would bring to a search, of neighbours whom only that one rule leaves out', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  // A wish for Monday morning; one who fits, and of each rule one who does not.
  const helpRequestId = await readyRequest(0, { slots: 1, genderWish: 'woman' })
  const fits = { gender: 'woman', slots: 1 } as const
  await neighbourAt(0.001, fits)
  await neighbourAt(0.03, { ...fits, radiusMetres: 2_000 })
  await neighbourAt(0.001, { ...fits, slots: 0b10 })
  await neighbourAt(0.001, { ...fits, gender: 'man' })
  await neighbourAt(0.001, { ...fits, languages: ['tr'], motherTongue: 'tr' })
  await neighbourAt(0.001, { ...fits, gender: 'man', slots: 0b10 })
  expect(done(await widenings(coordinator, { helpRequestId }))).toEqual({
    unasked: 1,
    minutes: 15,
    genderWish: 'woman',
    widenings: [
      { by: 'walk', count: 1 },
      { by: 'moment', slot: { weekday: 0, part: 'afternoon' }, count: 1 },
      { by: 'gender', count: 1 },
      { by: 'language', language: 'tr', count: 1 },
    ],
  })
  const elsewhere = await someone('coordinator', ['THERE'])
  expect(wordOf(await widenings(elsewhere, { helpRequestId }))).toBe('hidden')
})

it('says where more neighbours are wanted and for what, and of a few people nothing', async () => {
  const kinds = ['GROCERIES', 'WALK'] as const
  for (let one = 0; one < 13; one++) await readyRequest(0, { kind: 'GROCERIES' })
  for (let one = 0; one < 3; one++) await readyRequest(0, { kind: 'PET' })
  await readyRequest(0, { kind: 'GROCERIES', state: 'duplicate' })
  await readyRequest(0, { kind: 'PET', neighbourhoodId: 'THERE' })
  await neighbourAt(0, { kinds: [...kinds] })
  await neighbourAt(0, { kinds: [...kinds], pausedUntil: new Date() })
  const { rows } = done(await recruitment(await someone('coordinator', ['HERE']), {}))
  // Four requests in four weeks, of which a neighbour takes 0.7; who also walks is half a neighbour.
  expect(rows.map(({ key, ...row }) => [key, row])).toMatchObject([
    ['HERE GROCERIES', { asked: 13, expected: 4, neighbours: null, toFind: 6 }],
    ['HERE PET', { asked: null, neighbours: 0, toFind: null }],
    ['HERE WALK', { asked: 0, neighbours: null, toFind: null }],
  ])
  const elsewhere = done(await recruitment(await someone('coordinator', ['THERE']), {}))
  expect(elsewhere.rows.map(({ key }) => key)).toEqual(['THERE PET'])
})

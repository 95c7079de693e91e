import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { AT_HOME, type ResidentWish } from '@/domain/resident/wishes'
import { correctResident } from '../resident/commands'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeMyProfile } from '../volunteer/commands'
import { continueSeeking, renewOffers, sendOffers } from './commands'
import { candidates, roundPlan } from './queries'

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

it.each(AT_HOME)(
  '%s: never among the candidates, in the round or by hand; on the telephone always',
  async (what) => {
    const avoiding = await neighbourAt(0.001, { avoids: [what] })
    const other = await neighbourAt(0.002, { avoids: AT_HOME.filter((one) => one !== what) })
    const coordinator = await someone('coordinator', ['HERE'])
    const [walk, call] = [await readyRequest(), await readyRequest(0, { kind: 'PHONE_CALL' })]
    for (const id of [walk, call]) await atHome(id, [what, 'hard-of-hearing'])
    const { candidates: able, leftOut } = done(await candidates(coordinator, { helpRequestId: walk }))
    expect(able.map((one) => one.id)).toEqual([other])
    expect(leftOut).toMatchObject([{ id: avoiding, clauses: [{ clause: what }] }])
    const byHand = { helpRequestId: walk, volunteerIds: [avoiding] }
    expect(wordOf(await sendOffers(coordinator, byHand))).toBe('offer.notEligible')
    const { lines } = done(await roundPlan(coordinator, {}))
    const planned = lines.find(({ request }) => request.id === walk)
    expect([planned?.chosen?.id, ...(planned?.others ?? []).map((one) => one.id)]).toEqual([other])
    const onPhone = done(await candidates(coordinator, { helpRequestId: call })).candidates
    expect(onPhone.map((one) => one.id).sort()).toEqual([avoiding, other].sort())
  },
)

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

import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { RETURNS_AFTER_LOOK } from '@/domain/audit/alerts'
import { approveMatch, handBack } from '../match/commands'
import { myMatch } from '../match/queries'
import { acceptOffer, recordAnswer } from '../offer/commands'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const matchIdOf = async (helpRequestId: string) =>
  (await ownerDb().select().from(table.match)).find((one) => one.helpRequestId === helpRequestId)?.id ?? ''

it('P10 ten rounds of yes, look and hand back show three addresses, and an admin hears of it', async () => {
  const burglar = await neighbour()
  const words: string[] = []
  let addresses = 0
  for (let round = 0; round < 10; round++) {
    const { id, coordinator } = await seekingScene(0)
    const { offerId } = await askedBy(id, burglar)
    words.push(wordOf(await acceptOffer(burglar, { offerId })))
    const approved = await approveMatch(coordinator, {
      helpRequestId: id,
      residentSaidYes: 'yes',
      consentHow: 'phone',
    })
    if (!approved.ok) continue
    const matchId = await matchIdOf(id)
    if (done(await myMatch(burglar, { matchId })).contact) addresses++
    done(await handBack(burglar, { matchId }))
  }
  expect(addresses).toBe(RETURNS_AFTER_LOOK)
  expect(words).toEqual([...Array(3).fill('ok'), ...Array(7).fill('offer.callUs')])
  expect(await ownerDb().select().from(table.alert)).toMatchObject([
    { kind: 'look_and_return', times: 3, aboutId: burglar.id, subjectId: burglar.volunteerId },
  ])
})

it('who called and talked it over can help again, by the hand of staff', async () => {
  const [{ aboutId, subjectId } = { aboutId: null, subjectId: null }] = await ownerDb()
    .select()
    .from(table.alert)
  const { id, coordinator } = await seekingScene(0)
  const volunteer = {
    kind: 'user',
    id: aboutId ?? '',
    role: 'volunteer',
    neighbourhoods: [],
    volunteerId: subjectId ?? '',
    awake: true,
  } as const
  const { offerId } = await askedBy(id, volunteer)
  expect(wordOf(await acceptOffer(volunteer, { offerId }))).toBe('offer.callUs')
  expect(wordOf(await recordAnswer(coordinator, { offerId, answer: 'yes', heard: 'phone' }))).toBe('ok')
})

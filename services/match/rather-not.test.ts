import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { acceptOffer, sendOffers } from '../offer/commands'
import { keepApart } from '../resident/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { volunteerDetail } from '../volunteer/queries'
import { approveMatch, ratherNot } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('lets the person say "rather not" on the own page: the pair ends, lastingly, and the neighbour is called', async () => {
  const { id, resident, coordinator, asked } = await seekingScene(1)
  const [offer] = asked
  if (!offer) throw new Error('nobody was asked')
  const { volunteerId } = offer.volunteer
  expect(wordOf(await ratherNot(resident, {}))).toBe('match.over')
  done(await acceptOffer(offer.byLink, {}))
  const yes = { helpRequestId: id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  done(await approveMatch(coordinator, yes))
  expect(wordOf(await ratherNot(offer.byLink, {}))).toBe('hidden')
  done(await ratherNot(resident, {}))
  const { apart, known } = done(await volunteerDetail(coordinator, { volunteerId }))
  expect([apart.map((one) => one.wishedBy), known]).toEqual([['resident'], []])
  const duties = await ownerDb().select().from(table.duty).where(eq(table.duty.helpRequestId, id))
  expect(duties.some((one) => one.kind === 'tell_neighbour' && one.endedAt === null)).toBe(true)
  expect(wordOf(await ratherNot(resident, {}))).toBe('match.over')
  const again = { helpRequestId: id, volunteerIds: [volunteerId] }
  expect(wordOf(await sendOffers(coordinator, again))).toBe('offer.notEligible')
})

it('lets staff keep a neighbour apart from the page of the neighbour, at the neighbour’s wish', async () => {
  const { id, coordinator, asked } = await seekingScene(1)
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  const volunteerId = asked[0]?.volunteer.volunteerId ?? ''
  const pair = { residentId: row?.residentId ?? '', volunteerId }
  const before = done(await volunteerDetail(coordinator, { volunteerId }))
  expect(before.known.map((one) => one.id)).toEqual([pair.residentId])
  done(await keepApart(coordinator, { ...pair, wishedBy: 'volunteer' }))
  const { apart } = done(await volunteerDetail(coordinator, { volunteerId }))
  expect(apart).toMatchObject([{ id: pair.residentId, wishedBy: 'volunteer' }])
})

import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, VISITOR } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { endDuty } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { myRequest } from '../help-request/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import {
  agreeOnMoney,
  agreeOnMoneyMine,
  approveMatch,
  confirmContact,
  finishMatch,
  recordMoney,
  sayOfMoney,
  tendMatches,
} from './commands'
import { myMatch } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

/** Two who may see each other; they spoke too, unless it says otherwise. */
async function shopping({ called = true, kind = 'GROCERIES' as 'GROCERIES' | 'WALK' } = {}) {
  const scene = await seekingScene(1, { kind })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  done(await acceptOffer(asked.byLink, {}))
  const { id: helpRequestId, coordinator } = scene
  done(await approveMatch(coordinator, { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' }))
  const [match] = await ownerDb()
    .select()
    .from(table.match)
    .where(eq(table.match.helpRequestId, helpRequestId))
  const matchId = match?.id ?? ''
  if (called) done(await confirmContact(asked.volunteer, { matchId }))
  return { ...scene, volunteer: asked.volunteer, matchId }
}

const seen = async (actor: Actor, matchId: string) => {
  const { moneyAtMost, advancedAt } = done(await myMatch(actor, { matchId }))
  return { moneyAtMost, open: advancedAt !== null }
}
const openSince = (matchId: string, days: number) =>
  ownerDb()
    .update(table.match)
    .set({ advancedAt: new Date(Date.now() - days * DAY) })
    .where(eq(table.match.id, matchId))
const calls = (matchId: string) =>
  ownerDb()
    .select()
    .from(table.duty)
    .where(and(eq(table.duty.thingId, matchId), eq(table.duty.kind, 'open_money')))

it('the two agree after the call, never above what the city allows, and either may say another amount', async () => {
  const { volunteer, resident, matchId } = await shopping({ called: false })
  expect(wordOf(await agreeOnMoney(volunteer, { matchId, euros: 25 }))).toBe('match.over')
  expect(done(await myRequest(resident, {})).money).toBeNull()
  done(await confirmContact(volunteer, { matchId }))
  for (const euros of [0, 41, 12.5, 'veel', ''])
    expect(await agreeOnMoney(volunteer, { matchId, euros }), `${euros}`).toMatchObject({
      refusal: { reason: 'match.money', field: 'euros', values: { most: 40 } },
    })
  done(await agreeOnMoney(volunteer, { matchId, euros: '25' }))
  expect(done(await myRequest(resident, {})).money).toEqual({ atMost: 25, advancedAt: null })
  expect(wordOf(await agreeOnMoneyMine(resident, { euros: 400 }))).toBe('match.money')
  done(await agreeOnMoneyMine(resident, { euros: 30 }))
  expect(await seen(volunteer, matchId)).toEqual({ moneyAtMost: 30, open: false })

  for (const other of [await neighbour(), await someone('coordinator', ['HERE']), VISITOR])
    for (const outcome of [
      await agreeOnMoney(other, { matchId, euros: 5 }),
      await agreeOnMoneyMine(other, { euros: 5 }),
      await sayOfMoney(other, { matchId, said: 'advanced' }),
    ])
      expect(wordOf(outcome)).toBe('hidden')
  expect(await seen(volunteer, matchId)).toEqual({ moneyAtMost: 30, open: false })
})

it('for a walk there is nothing to agree', async () => {
  const { volunteer, resident, matchId } = await shopping({ kind: 'WALK' })
  expect(wordOf(await agreeOnMoney(volunteer, { matchId, euros: 5 }))).toBe('state.changed')
  expect(done(await myRequest(resident, {})).money).toBeNull()
})

it('is agreed first, is called about after four days and once, and leaves nothing when it is back', async () => {
  const { volunteer, resident, matchId } = await shopping()
  expect(wordOf(await sayOfMoney(volunteer, { matchId, said: 'advanced' }))).toBe('match.moneyFirst')
  done(await agreeOnMoney(volunteer, { matchId, euros: 25 }))
  done(await sayOfMoney(volunteer, { matchId, said: 'advanced' }))
  expect(done(await myRequest(resident, {})).money?.advancedAt).not.toBeNull()
  // What was agreed does not change while it is open.
  expect(wordOf(await agreeOnMoney(volunteer, { matchId, euros: 40 }))).toBe('state.changed')

  await openSince(matchId, 3.9)
  done(await tendMatches(SYSTEM, {}))
  expect(await calls(matchId)).toEqual([])
  await openSince(matchId, 4)
  done(await tendMatches(SYSTEM, {}))
  done(await tendMatches(SYSTEM, {}))
  const [call, ...more] = await calls(matchId)
  expect([call?.ownerRole, more]).toEqual(['coordinator', []])
  expect(call?.dueAt.getTime()).toBeGreaterThan(Date.now())

  done(await sayOfMoney(volunteer, { matchId, said: 'repaid' }))
  expect(await seen(volunteer, matchId)).toEqual({ moneyAtMost: 25, open: false })
  expect((await calls(matchId)).map(({ how }) => how)).toEqual(['itself'])
  // The next time is another time.
  done(await sayOfMoney(volunteer, { matchId, said: 'advanced' }))
  done(await tendMatches(SYSTEM, {}))
  expect(await calls(matchId)).toHaveLength(1)
})

it('help that is over may still be paid back, and the coordinator settles it on the telephone', async () => {
  const { volunteer, coordinator, matchId } = await shopping()
  done(await agreeOnMoney(volunteer, { matchId, euros: 25 }))
  done(await sayOfMoney(volunteer, { matchId, said: 'advanced' }))
  done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  expect(await seen(volunteer, matchId)).toMatchObject({ open: true })
  await openSince(matchId, 5)
  done(await tendMatches(SYSTEM, {}))
  const call = done(await openDuties(coordinator, {})).find(({ kind }) => kind === 'open_money')
  done(await endDuty(coordinator, { dutyId: call?.id ?? '', how: 'phone' }))
  expect(await seen(volunteer, matchId)).toMatchObject({ open: false })
  done(await tendMatches(SYSTEM, {}))
  expect(await calls(matchId)).toHaveLength(1)
  expect(wordOf(await sayOfMoney(volunteer, { matchId, said: 'advanced' }))).toBe('match.over')
  done(await sayOfMoney(volunteer, { matchId, said: 'repaid' }))
})

it('staff write down what a neighbour says of it on the telephone, and a colleague does it about oneself', async () => {
  const { volunteer, coordinator, matchId } = await shopping()
  const tell = (who: Actor, told: 'agreed' | 'advanced' | 'repaid', more: object = {}) =>
    recordMoney(who, { matchId, told, heard: 'phone', ...more })
  expect(wordOf(await tell(coordinator, 'advanced'))).toBe('match.moneyFirst')
  expect(wordOf(await tell(coordinator, 'agreed', { euros: 41 }))).toBe('match.money')
  done(await tell(coordinator, 'agreed', { euros: '25' }))
  done(await tell(await someone('operator'), 'advanced'))
  expect(await seen(volunteer, matchId)).toEqual({ moneyAtMost: 25, open: true })
  await openSince(matchId, 4)
  done(await tendMatches(SYSTEM, {}))
  // It is back also when the help is over, and then nobody calls.
  done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  expect(wordOf(await tell(coordinator, 'advanced'))).toBe('match.over')
  done(await tell(coordinator, 'repaid'))
  expect((await calls(matchId)).map(({ how }) => how)).toEqual(['itself'])
  for (const other of [volunteer, await someone('coordinator', ['THERE']), await neighbour(), VISITOR])
    expect(wordOf(await tell(other, 'repaid'))).toBe('hidden')
})

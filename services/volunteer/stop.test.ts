import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { approveMatch } from '../match/commands'
import { acceptOffer } from '../offer/commands'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeVolunteerState, recordStop, releaseStopped, stopMyself } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const SYSTEM = { kind: 'system', task: 'test' } as const

const openOf = (volunteerId: string) =>
  ownerDb()
    .select({ kind: table.duty.kind, why: table.duty.why, thing: table.duty.thing })
    .from(table.duty)
    .where(and(eq(table.duty.volunteerId, volunteerId), isNull(table.duty.endedAt)))
const stateOf = async (id: string) =>
  (await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id)))[0]?.state

/** Helps one person, said yes to a second, is asked by a third and in line for a fourth: in two quarters. */
async function busy() {
  const who = await neighbour()
  const helped = await seekingScene(0)
  const yes = await askedBy(helped.id, who)
  done(await acceptOffer(who, { offerId: yes.offerId }))
  const approval = { helpRequestId: helped.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  done(await approveMatch(helped.coordinator, approval))
  const promised = await seekingScene(0)
  done(await acceptOffer(who, { offerId: (await askedBy(promised.id, who)).offerId }))
  const elsewhere = await seekingScene(1, { neighbourhoodId: 'THERE' })
  const open = await askedBy(elsewhere.id, who, 2)
  const line = await seekingScene(0)
  const waiting = await askedBy(line.id, who, 0, 'waiting')
  return { who, helped, promised, elsewhere, offers: [open.offerId, waiting.offerId] }
}

const states = async (offers: readonly string[]) => {
  const rows = await Promise.all(
    offers.map((id) => ownerDb().select().from(table.offer).where(eq(table.offer.id, id))),
  )
  return rows.map(([row]) => row?.state)
}

it.each(['on the own page', 'by telephone'] as const)(
  'who stops %s leaves no open end: offers go on, the resident is called, the sign-in ends',
  async (how) => {
    const { who, helped, promised, elsewhere, offers } = await busy()
    await ownerDb()
      .insert(table.session)
      .values({ sessionToken: who.id, userId: who.id, expires: new Date(Date.now() + 60_000) })
    const { volunteerId } = who
    if (how === 'on the own page') done(await stopMyself(who, { sure: 'yes', reason: 'verhuisd' }))
    else done(await recordStop(helped.coordinator, { volunteerId, heard: 'phone', reason: 'verhuisd' }))
    const [row] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId))
    expect(row?.state).toBe('ended')
    if (how === 'on the own page')
      expect(await ownerDb().select().from(table.session).where(eq(table.session.userId, who.id))).toEqual([])
    const [line] = await ownerDb()
      .select()
      .from(table.transition)
      .where(and(eq(table.transition.thingId, volunteerId), eq(table.transition.toState, 'ended')))
    expect([line?.reason, line?.heard]).toEqual(['verhuisd', how === 'by telephone' ? 'phone' : null])

    done(await releaseStopped(SYSTEM, { volunteerId }))
    expect(await states(offers)).toEqual(['recalled', 'recalled'])
    expect([await stateOf(helped.id), await stateOf(promised.id), await stateOf(elsewhere.id)]).toEqual([
      'seeking',
      'seeking',
      'seeking',
    ])
    // The other who was asked there still may answer.
    expect(await states([elsewhere.asked[0]?.offerId ?? ''])).toEqual(['sent'])
    // Only who knew whom to expect is called; and the neighbour is thanked.
    expect((await openOf(volunteerId)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'aftercare_neighbour', why: 'stopped', thing: 'volunteer' },
      { kind: 'tell_resident', why: 'neighbour_stopped', thing: 'match' },
    ])
    expect(done(await releaseStopped(SYSTEM, { volunteerId }))).toEqual({ cases: 0 })
  },
)

it('a stop that staff write down as a state leaves no open end either; one for a while keeps whom they help', async () => {
  const { who, helped, offers } = await busy()
  const { volunteerId } = who
  done(await changeVolunteerState(helped.coordinator, { volunteerId, to: 'suspended', reason: 'klacht' }))
  done(await releaseStopped(SYSTEM, { volunteerId }))
  expect(await states(offers)).toEqual(['recalled', 'recalled'])
  expect(await stateOf(helped.id)).toBe('matched')
  done(await changeVolunteerState(helped.coordinator, { volunteerId, to: 'ended', reason: 'klacht' }))
  done(await releaseStopped(SYSTEM, { volunteerId }))
  expect(await stateOf(helped.id)).toBe('seeking')
})

it('is undone by staff at once where everything was signed, without the pause of before; else by a new talk', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  const who = await neighbour({ pausedUntil: new Date(Date.now() + 1e9) })
  const { volunteerId } = who
  done(await stopMyself(who, { sure: 'yes' }))
  done(await changeVolunteerState(coordinator, { volunteerId, to: 'active', reason: 'per ongeluk' }))
  const [row] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId))
  expect([row?.state, row?.pausedUntil]).toEqual(['active', null])
  // The work that waited finds nobody who stopped.
  expect(done(await releaseStopped(SYSTEM, { volunteerId }))).toEqual({ cases: 0 })

  const never = await neighbour({ state: 'ended', agreementSignedAt: null })
  const again = { volunteerId: never.volunteerId, to: 'active' as const, reason: '' }
  expect(wordOf(await changeVolunteerState(coordinator, again))).toBe('volunteer.notReady')
  done(await changeVolunteerState(coordinator, { ...again, to: 'invited' }))
})

it('is refused twice, without the button, and to staff of another quarter; nothing changes', async () => {
  const who = await neighbour()
  expect(wordOf(await stopMyself(who, { sure: 'no' } as never))).toBe('invalid')
  const elsewhere = await someone('coordinator', ['THERE'])
  const heard = { volunteerId: who.volunteerId, heard: 'phone' } as const
  expect(wordOf(await recordStop(elsewhere, heard))).toBe('hidden')
  expect(wordOf(await recordStop(await someone('operator'), heard))).toBe('denied')
  done(await stopMyself(who, { sure: 'yes' }))
  expect(wordOf(await recordStop(await someone('coordinator', ['HERE']), heard))).toBe('state.changed')
})

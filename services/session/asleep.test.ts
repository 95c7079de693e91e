import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { HOUR, MINUTE } from '@/domain/kernel/time'
import { worklist } from '../help-request/queries'
import { approveMatch } from '../match/commands'
import { myHelp, myMatch } from '../match/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeMyContact } from '../volunteer/commands'
import { sessionCookieName } from './cookies'
import { currentActor, signedIn } from './current'
import { enterAs } from './enter'
import { sessionIsAwake } from './limits'
import { enterCode, secondStep } from './second-step'
import { mine } from './testing/browser'
import { byLink, chooseCode } from './testing/staff-with-code'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

const staffWithCode = async () => chooseCode(await someone('coordinator', ['HERE']))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(() => mine.forget())
afterEach(() => vi.useRealTimers())

/** The clock goes on; nobody clicks meanwhile. */
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
const kindOf = (outcome: { ok: boolean; kind?: string }) => (outcome.ok ? 'shown' : outcome.kind)

describe('P13 staff who were away for a quarter of an hour', () => {
  it('see nobody and change nothing before they do their second step again', async () => {
    const { code } = await staffWithCode()
    expect(kindOf(await worklist(await currentActor(), {}))).toBe('shown')
    later(14 * MINUTE)
    expect(kindOf(await worklist(await currentActor(), {}))).toBe('shown')
    later(15 * MINUTE)
    const before = mine.jar.get(sessionCookieName())
    expect(kindOf(await worklist(await currentActor(), {}))).toBe('asleep')
    // Clicking on wakes nobody.
    expect(kindOf(await worklist(await currentActor(), {}))).toBe('asleep')
    expect(await secondStep()).toEqual({ kind: 'type', key: false, again: true })
    expect(await enterCode('000000')).toBe('wrong')
    expect(await enterCode(code())).toBe('ok')
    expect(mine.jar.get(sessionCookieName())).not.toBe(before)
    expect(kindOf(await worklist(await currentActor(), {}))).toBe('shown')
    const lines = await ownerDb().select().from(table.auditLog).where(eq(table.auditLog.verdict, 'asleep'))
    expect(lines.map(({ operation }) => operation)).toEqual([
      'help-request.worklist',
      'help-request.worklist',
    ])
  })

  it('are not asked while they work, however long', async () => {
    const { who } = await staffWithCode()
    for (let time = 0; time < 6; time++) {
      later(10 * MINUTE)
      expect((await signedIn())?.actor).toMatchObject({ id: who.id, awake: true })
    }
    later(16 * MINUTE)
    expect((await signedIn())?.actor.awake).toBe(false)
  })
})

/** A neighbour who helps somebody, signed in on her telephone. */
async function helping() {
  const { id: helpRequestId, coordinator, asked } = await seekingScene(1)
  const [first] = asked
  if (!first) throw new Error('nobody was asked')
  done(await acceptOffer(first.byLink, {}))
  done(await approveMatch(coordinator, { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' }))
  const [match] = await ownerDb()
    .select({ id: table.match.id })
    .from(table.match)
    .where(eq(table.match.helpRequestId, helpRequestId))
  await byLink(first.volunteer.id)
  return { matchId: match?.id ?? '', volunteer: first.volunteer }
}

describe('P1 a neighbour’s telephone that lay for half a day', () => {
  it('shows whom she helps and no address, until she comes in by a new link', async () => {
    const { matchId, volunteer } = await helping()
    const shown = done(await myMatch(await currentActor(), { matchId }))
    expect(JSON.stringify(shown)).toContain('Dorpstraat')
    later(12 * HOUR)
    const refused = await myMatch(await currentActor(), { matchId })
    expect(refused).toEqual({ ok: false, kind: 'asleep' })
    expect(kindOf(await myHelp(await currentActor(), {}))).toBe('shown')
    await byLink(volunteer.id)
    // What the link leaves is dated by the database; the clock of the test ran ahead.
    await ownerDb().update(table.session).set({ awakeAt: new Date() })
    expect(kindOf(await myMatch(await currentActor(), { matchId }))).toBe('shown')
  })

  it('gives no stranger her account: another mail address waits for the link too', async () => {
    const { volunteer } = await helping()
    later(12 * HOUR)
    const form = { firstName: 'A', lastName: 'B', phone: '0470123456', email: 'x@dief.invalid', locale: 'nl' }
    expect(kindOf(await changeMyContact(await currentActor(), { ...form, locale: 'nl' }))).toBe('asleep')
    expect(
      await ownerDb().$count(table.mailChange, eq(table.mailChange.volunteerId, volunteer.volunteerId)),
    ).toBe(0)
  })
})

it('invented people of the demo, who have no telephone, are never asked', async () => {
  const { who } = await staffWithCode()
  await enterAs(who.id)
  later(29 * MINUTE)
  expect((await signedIn())?.actor.awake).toBe(true)
})

it('the break is counted for staff in minutes and for a neighbour in hours', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const ago = (ms: number) => ({ awakeAt: new Date(now.getTime() - ms) })
  expect(sessionIsAwake('referrer', ago(15 * MINUTE - 1), now)).toBe(true)
  expect(sessionIsAwake('admin', ago(15 * MINUTE), now)).toBe(false)
  expect(sessionIsAwake('volunteer', ago(12 * HOUR - 1), now)).toBe(true)
  expect(sessionIsAwake('volunteer', ago(12 * HOUR), now)).toBe(false)
})

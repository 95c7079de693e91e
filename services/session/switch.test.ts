import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { openMyRequest } from '../help-request/commands'
import { myRequest } from '../help-request/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { volunteerDetail, volunteersList } from '../volunteer/queries'
import { sessionCookieName } from './cookies'
import { currentActor, hold, signedIn, visitorHolding } from './current'
import { enterAs } from './enter'
import { halfway } from './open-session'
import { enterCode, secondStep } from './second-step'
import { otherWays, switchTo } from './switch'
import { mine } from './testing/browser'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(() => mine.forget())

const secretHere = () => mine.jar.get(sessionCookieName()) ?? ''

/** A coordinator who is a neighbour as well, under one name and one mail address. */
async function twoRoles(name = 'Lies Janssens', asNeighbour = name) {
  const [staff, who] = [await someone('coordinator', ['HERE']), await neighbour()]
  const email = `lies-${staff.id}@test.invalid`
  const { user, volunteer } = table
  await ownerDb().update(user).set({ name, email }).where(eq(user.id, staff.id))
  const [firstName = '', lastName = ''] = asNeighbour.split(' ')
  await ownerDb().update(volunteer).set({ firstName, lastName, email }).where(eq(volunteer.userId, who.id))
  return { staff, who }
}

/** As after the letter of their first sign-in; answers with the app on their own telephone. */
async function choosesSecondStep(staffId: string): Promise<TOTP> {
  await enterAs(staffId)
  await ownerDb().update(table.session).set({ secondStepAt: null }).where(eq(table.session.userId, staffId))
  const step = await secondStep()
  const app = new TOTP({ secret: step?.kind === 'choose' ? step.typed.replaceAll(' ', '') : '' })
  expect(await enterCode(app.generate())).toBe('ok')
  return app
}

describe('P11 somebody who is two things', () => {
  it('goes on as neighbour without the rights of the colleague, and back only by the second step', async () => {
    const { staff, who } = await twoRoles()
    await enterAs(staff.id)
    expect((await otherWays()).map(({ id, role }) => [id, role])).toEqual([[who.id, 'volunteer']])
    const before = secretHere()
    expect(await switchTo(who.id)).toBe(true)
    expect(await currentActor()).toMatchObject({
      id: who.id,
      role: 'volunteer',
      neighbourhoods: [],
      volunteerId: who.volunteerId,
    })
    expect(wordOf(await volunteersList(await currentActor(), {}))).toBe('denied')
    expect(wordOf(await volunteerDetail(await currentActor(), { volunteerId: who.volunteerId }))).toBe(
      'denied',
    )
    // A session that slept does not wake by it.
    await ownerDb()
      .update(table.session)
      .set({ awakeAt: new Date(0) })
      .where(eq(table.session.userId, who.id))
    expect((await signedIn())?.actor.awake).toBe(false)
    // What was open before is over, in every browser that still holds it.
    mine.jar.set(sessionCookieName(), before)
    expect(await signedIn()).toBeNull()

    const app = await choosesSecondStep(staff.id)
    await enterAs(who.id)
    expect(await switchTo(staff.id)).toBe(true)
    expect(await signedIn()).toBeNull()
    expect((await halfway())?.userId).toBe(staff.id)
    expect(wordOf(await volunteersList(await currentActor(), {}))).toBe('denied')
    expect(await secondStep()).toEqual({ kind: 'type', key: false, again: false })
    expect(await enterCode(app.generate({ timestamp: Date.now() + 30_000 }))).toBe('ok')
    expect(await currentActor()).toMatchObject({
      role: 'coordinator',
      neighbourhoods: ['HERE'],
      volunteerId: null,
    })
  })

  it('does not choose a second step from the telephone of a neighbour', async () => {
    const { staff, who } = await twoRoles()
    await enterAs(who.id)
    expect([await otherWays(), await switchTo(staff.id)]).toEqual([[], false])
    expect((await signedIn())?.actor.id).toBe(who.id)
    await choosesSecondStep(staff.id)
    await enterAs(who.id)
    expect((await otherWays()).map(({ id }) => id)).toEqual([staff.id])
  })

  it('is the same person only: who shares an address is no other role, and a stranger never', async () => {
    const { staff, who } = await twoRoles('Rosa Zwaluw', 'Pol Merel')
    await enterAs(who.id)
    const secret = secretHere()
    expect(await otherWays()).toEqual([])
    for (const other of [staff.id, (await someone('admin')).id, who.id, 'niemand'])
      expect(await switchTo(other)).toBe(false)
    expect([secretHere(), (await signedIn())?.actor.id]).toEqual([secret, who.id])
    mine.forget()
    expect([await otherWays(), await switchTo(who.id)]).toEqual([[], false])
  })

  it('is no way in any more for who stopped, or was let go', async () => {
    const { staff, who } = await twoRoles()
    await enterAs(staff.id)
    const { user, volunteer } = table
    await ownerDb().update(volunteer).set({ state: 'ended' }).where(eq(volunteer.userId, who.id))
    expect(await otherWays()).toEqual([])
    await ownerDb().update(volunteer).set({ state: 'active' }).where(eq(volunteer.userId, who.id))
    await choosesSecondStep(staff.id)
    await enterAs(who.id)
    expect(await otherWays()).toHaveLength(1)
    await ownerDb().update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, staff.id))
    expect(await otherWays()).toEqual([])
  })

  it('and a daughter opens the request of her mother by its own key, which gives no right to what she is signed in as', async () => {
    const { id } = await seekingScene(0, { reference: '4711', proxyPhone: '+32470998877', proxyName: 'An' })
    const who = await neighbour()
    await enterAs(who.id)
    const asked = { reference: '4711', phone: '0470 99 88 77' }
    expect(wordOf(await openMyRequest(await currentActor(), asked))).toBe('denied')
    const { secret } = done(await openMyRequest(await visitorHolding('request'), asked))
    await hold('request', secret)
    expect(done(await myRequest(await visitorHolding('request'), {})).id).toBe(id)
    // Signed in she is a neighbour, with the key in the same browser or without.
    expect(wordOf(await myRequest(await currentActor(), {}))).toBe('hidden')
    expect((await visitorHolding('request')).kind).toBe('visitor')
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { sendMessage } from '../mail/commands'
import { approveMatch } from '../match/commands'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { signedIn } from './current'
import { askForLink, enterAs } from './enter'
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

const put = (volunteerId: string, state: VolunteerState) =>
  ownerDb().update(table.volunteer).set({ state }).where(eq(table.volunteer.id, volunteerId))

describe('P13 a volunteer who is stopped', () => {
  it.each(['suspended', 'ended'] as const)('%s: an open session shows nothing any more', async (state) => {
    const who = await neighbour()
    await enterAs(who.id)
    expect((await signedIn())?.actor.volunteerId).toBe(who.volunteerId)
    await put(who.volunteerId, state)
    expect(await signedIn()).toBeNull()
    // Nor when they come back: an old cookie is no way in.
    await put(who.volunteerId, 'active')
    expect(await signedIn()).toBeNull()
  })

  it('gets no new link', async () => {
    const who = await neighbour({ state: 'suspended' })
    const [account] = await ownerDb().select().from(table.user).where(eq(table.user.id, who.id))
    expect(await askForLink(account?.email ?? '')).toEqual({ ok: true })
    const [letter] = await ownerDb().select().from(table.message).where(eq(table.message.template, 'sign-in'))
    expect(
      done(await sendMessage({ kind: 'system', task: 'test' }, { messageId: letter?.id ?? '' })),
    ).toEqual({
      sent: false,
    })
  })

  it('cannot say yes by the link in an old mail', async () => {
    const { asked } = await seekingScene(1)
    const [first] = asked
    if (!first) throw new Error('nobody was asked')
    await put(first.volunteer.volunteerId, 'suspended')
    expect(wordOf(await acceptOffer(first.byLink, {}))).toBe('offer.taken')
  })

  it('is not approved after a yes', async () => {
    const { id: helpRequestId, coordinator, asked } = await seekingScene(1)
    const [first] = asked
    if (!first) throw new Error('nobody was asked')
    done(await acceptOffer(first.byLink, {}))
    await put(first.volunteer.volunteerId, 'not_suitable')
    const approval = { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' } as const
    expect(wordOf(await approveMatch(coordinator, approval))).toBe('match.volunteerStopped')
  })
})

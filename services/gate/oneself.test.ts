import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { recordResidentYes } from '../help-request/commands'
import { approveMatch, confirmContact, finishMatch, recordTold, refuseMatch } from '../match/commands'
import { acceptOffer, recordAnswer } from '../offer/commands'
import { recordConsent } from '../resident/commands'
import { handleSignal } from '../signal/commands'
import { done, type Scene, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeVolunteerState } from '../volunteer/commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const { helpRequest, match, offer, resident, user, volunteer } = table
const yes = { residentSaidYes: 'yes', consentHow: 'phone' } as const

const addressOf = async ({ coordinator }: Scene) => {
  const id = coordinator.kind === 'user' ? coordinator.id : ''
  const [row] = await ownerDb().select().from(user).where(eq(user.id, id))
  return row?.email?.toUpperCase() ?? ''
}

/** Asked as a neighbour, at the address with which she works here as a coordinator. */
async function herOwn() {
  const scene = await seekingScene(1)
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteerId } = asked.volunteer
  await ownerDb()
    .update(volunteer)
    .set({ email: await addressOf(scene) })
    .where(eq(volunteer.id, volunteerId))
  return { ...scene, ...asked, volunteerId, colleague: await someone('coordinator', ['HERE']) }
}

const standing = async (helpRequestId: string) => {
  const [request] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, helpRequestId))
  const [asked] = await ownerDb().select().from(offer).where(eq(offer.helpRequestId, helpRequestId))
  const [pair] = await ownerDb().select().from(match).where(eq(match.helpRequestId, helpRequestId))
  return [request?.state, asked?.state, pair?.state]
}

describe('a coordinator who is a neighbour as well', () => {
  it('writes down no answer of her own, approves no help of her own and tells nothing of it; a colleague does', async () => {
    const {
      id: helpRequestId,
      coordinator,
      colleague,
      volunteer: herself,
      volunteerId,
      offerId,
    } = await herOwn()
    const heard = 'phone' as const
    const said = { offerId, answer: 'yes', heard } as const
    expect(wordOf(await recordAnswer(coordinator, said))).toBe('people.oneself')
    expect(await standing(helpRequestId)).toEqual(['seeking', 'sent', undefined])

    done(await acceptOffer(herself, { offerId }))
    const before = await standing(helpRequestId)
    expect(before).toEqual(['proposed_to_resident', 'accepted', 'proposed'])
    expect(wordOf(await approveMatch(coordinator, { helpRequestId, ...yes }))).toBe('people.oneself')
    expect(await standing(helpRequestId)).toEqual(before)
    const { matchId } = done(await approveMatch(colleague, { helpRequestId, ...yes }))

    const called = { matchId, told: 'called', heard } as const
    expect(wordOf(await recordTold(coordinator, called))).toBe('people.oneself')
    done(await confirmContact(herself, { matchId }))
    done(await finishMatch(herself, { matchId, outcome: 'worried', worry: 'Ze was in de war.' }))
    const [worry] = await ownerDb().select().from(table.signal).where(eq(table.signal.matchId, matchId))
    const handled = { signalId: worry?.id ?? '', note: 'Gebeld.' }
    expect(wordOf(await handleSignal(coordinator, handled))).toBe('people.oneself')
    done(await handleSignal(colleague, handled))
    const stopped = { volunteerId, to: 'suspended', reason: 'klacht' } as const
    expect(wordOf(await changeVolunteerState(coordinator, stopped))).toBe('people.oneself')
  })

  it('may turn down her own help: a no asks for no second person', async () => {
    const { id: helpRequestId, coordinator, volunteer: herself, offerId } = await herOwn()
    done(await acceptOffer(herself, { offerId }))
    done(await refuseMatch(coordinator, { helpRequestId, reason: 'ik kan toch niet' }))
  })
})

it('takes no yes from who asked for help and works here, neither for one request nor for all', async () => {
  const scene = await seekingScene(1, { proxyName: 'An', residentKnows: 'no' })
  const { id: helpRequestId, coordinator } = scene
  const [request] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, helpRequestId))
  const residentId = request?.residentId ?? ''
  await ownerDb()
    .update(resident)
    .set({ email: await addressOf(scene) })
    .where(eq(resident.id, residentId))
  const told = { helpRequestId, heard: 'phone', toldWhoAsked: 'yes' } as const
  expect(wordOf(await recordResidentYes(coordinator, told))).toBe('people.oneself')
  const always = { residentId, about: 'standing', givenBy: 'self', how: 'phone' } as const
  expect(wordOf(await recordConsent(coordinator, always))).toBe('people.oneself')
  const colleague = await someone('coordinator', ['HERE'])
  done(await recordResidentYes(colleague, told))
  done(await recordConsent(colleague, always))
})

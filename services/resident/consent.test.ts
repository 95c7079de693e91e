import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, localDate } from '@/domain/kernel/time'
import { moveRequest, recordResidentYes } from '../help-request/commands'
import { approveMatch } from '../match/commands'
import { acceptOffer, sendOffers } from '../offer/commands'
import { candidates } from '../offer/queries'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { recordConsent, withdrawConsent } from './commands'
import { residentDetail } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const byDaughter = { proxyName: 'An', residentKnows: 'no' } as const
const self = { about: 'standing', givenBy: 'self', how: 'phone' } as const
const dayFrom = (days: number) => localDate(Date.now() + days * DAY)

async function asking(state: 'triage' | 'seeking' = 'seeking') {
  const scene = await seekingScene(0, { ...byDaughter, state })
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, scene.id))
  return { ...scene, residentId: row?.residentId ?? '' }
}
const seen = async (residentId: string) =>
  done(await residentDetail(await someone('operator'), { residentId }))

describe('a standing yes', () => {
  it('takes the place of the yes to one request, by hand and by machine, until it is taken back', async () => {
    const { id, residentId, coordinator } = await asking()
    const { volunteerId } = await neighbour()
    const chosen = { helpRequestId: id, volunteerIds: [volunteerId] }
    expect(wordOf(await sendOffers(coordinator, chosen))).toBe('request.residentNotAsked')
    done(await recordConsent(coordinator, { residentId, ...self }))
    expect(JSON.stringify(await candidates(coordinator, { helpRequestId: id }))).toContain(volunteerId)
    const [given] = (await seen(residentId)).consents
    expect(given).toMatchObject({ about: 'standing', holds: true, givenOn: dayFrom(0) })
    const taken = { residentId, consentId: given?.id ?? '' }
    done(await withdrawConsent(coordinator, taken))
    expect(wordOf(await withdrawConsent(coordinator, taken))).toBe('state.changed')
    expect(wordOf(await sendOffers(coordinator, chosen))).toBe('request.residentNotAsked')
    expect((await seen(residentId)).consents).toMatchObject([{ holds: false, withdrawnOn: dayFrom(0) }])
  })

  it('counts for nothing once it has run out', async () => {
    const { id, residentId, coordinator } = await asking('triage')
    const old = { residentId, ...self, givenOn: dayFrom(-30), until: dayFrom(-1) }
    done(await recordConsent(coordinator, old))
    const ready = { helpRequestId: id, to: 'ready' } as const
    expect(wordOf(await moveRequest(coordinator, ready))).toBe('request.residentNotAsked')
    done(await recordConsent(coordinator, { residentId, ...self, until: dayFrom(0) }))
    expect(wordOf(await moveRequest(coordinator, ready))).toBe('ok')
  })

  it('is what "agreed before" at the approval stands on', async () => {
    const { id, residentId, coordinator } = await asking()
    const { byLink } = await askedBy(id, await neighbour())
    done(await acceptOffer(byLink, {}))
    const yes = { helpRequestId: id, residentSaidYes: 'yes', consentHow: 'standing' } as const
    expect(wordOf(await approveMatch(coordinator, yes))).toBe('match.noStandingYes')
    done(await recordConsent(coordinator, { residentId, ...self }))
    expect(wordOf(await approveMatch(coordinator, yes))).toBe('ok')
  })

  it('is given by the person or the guardian, on a day that has come, and ends after it began', async () => {
    const { residentId, coordinator } = await asking()
    const give = async (more: object) =>
      wordOf(await recordConsent(coordinator, { residentId, ...self, ...more }))
    expect(await give({ givenBy: 'relative', giver: 'An' })).toBe('person.standingOwn')
    expect(await give({ givenBy: 'guardian' })).toBe('person.giverName')
    expect(await give({ givenOn: dayFrom(1) })).toBe('person.inFuture')
    expect(await give({ until: dayFrom(-1) })).toBe('person.endsBeforeBegin')
    expect(await give({ about: 'request' })).toBe('invalid')
    expect(await give({ about: 'notes', givenBy: 'relative', giver: 'An' })).toBe('ok')
    const elsewhere = await someone('coordinator', ['THERE'])
    expect(wordOf(await recordConsent(elsewhere, { residentId, ...self }))).toBe('hidden')
    expect((await seen(residentId)).consents).toHaveLength(1)
  })
})

it('the yes to one request is a record of it, which ends with the request only', async () => {
  const { id, residentId, coordinator } = await asking()
  done(await recordResidentYes(coordinator, { helpRequestId: id, heard: 'in_person', toldWhoAsked: 'yes' }))
  const [given] = (await seen(residentId)).consents
  expect(given).toMatchObject({ about: 'request', helpRequestId: id, how: 'in_person', holds: true })
  const taken = { residentId, consentId: given?.id ?? '' }
  expect(wordOf(await withdrawConsent(coordinator, taken))).toBe('person.stopTheRequest')
})

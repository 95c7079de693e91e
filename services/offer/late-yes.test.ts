import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { acceptInstead, acceptOffer, declineOffer } from './commands'
import { anotherInstead } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

/** Somebody else was first; this neighbour reads that by the link and signed in. */
async function tooLate() {
  const scene = await seekingScene(2)
  const [first, late] = scene.asked
  if (!first || !late) throw new Error('nobody was asked')
  done(await acceptOffer(first.byLink, {}))
  return { ...late, scene }
}
const nothingElse = () => ownerDb().update(table.helpRequest).set({ state: 'withdrawn' })
const offersTo = (volunteerId: string) =>
  ownerDb().select().from(table.offer).where(eq(table.offer.volunteerId, volunteerId))

describe('a yes that came too late', () => {
  it('is shown another request that seeks and fits, without a name, and looking asks nothing', async () => {
    await nothingElse()
    const { byLink, volunteer, offerId } = await tooLate()
    expect(done(await anotherInstead(byLink, {}))).toBeNull()
    await seekingScene(0, { kind: 'DIGITAL' })
    await seekingScene(0, { genderWish: 'woman' })
    expect(done(await anotherInstead(byLink, {}))).toBeNull()
    const other = await seekingScene(0, { deadline: new Date(Date.now() + DAY) })
    await seekingScene(0, { deadline: new Date(Date.now() + 3 * DAY) })
    const found = done(await anotherInstead(volunteer, { offerId }))
    expect(found).toMatchObject({
      id: other.id,
      kind: 'GROCERIES',
      neighbourhood: 'Hier',
      distance: 'around',
    })
    expect(JSON.stringify(found)).not.toMatch(/Maria|Peeters|Dorpstraat|\+3215/)
    expect(await offersTo(volunteer.volunteerId)).toHaveLength(1)
  })

  it('becomes a yes there, in one tap: once, of who stands in line or of nobody’s', async () => {
    for (const inLine of [false, true]) {
      await nothingElse()
      const { byLink, volunteer } = await tooLate()
      const other = await seekingScene(1)
      if (inLine) await askedBy(other.id, volunteer, 5, 'waiting')
      const said = { helpRequestId: other.id, version: 1 }
      const [one, two] = await Promise.all([acceptInstead(byLink, said), acceptInstead(byLink, said)])
      expect([wordOf(one), wordOf(two)].sort()).toEqual(['offer.taken', 'ok'])
      const [request] = await ownerDb()
        .select()
        .from(table.helpRequest)
        .where(eq(table.helpRequest.id, other.id))
      expect(request?.state).toBe('proposed_to_resident')
      const states = (await offersTo(volunteer.volunteerId)).map((row) => row.state).sort()
      expect(states).toEqual(['accepted', 'taken_by_other'])
      // Who was asked there hears it, as after any other yes.
      expect(wordOf(await acceptOffer(other.asked[0]?.byLink ?? byLink, {}))).toBe('offer.taken')
    }
  })

  it('opens nothing for who said no, pauses, has had enough questions, or holds a letter of long ago', async () => {
    await nothingElse()
    const all = [await tooLate(), await tooLate(), await tooLate(), await tooLate()] as const
    const [no, pause, often, old] = all
    const other = await seekingScene(0)
    const { volunteer, offer } = table
    const is = (id: string) => eq(volunteer.id, id)
    const asked = await askedBy((await seekingScene(0)).id, no.volunteer)
    done(await declineOffer(asked.byLink, {}))
    await ownerDb()
      .update(volunteer)
      .set({ pausedUntil: new Date(Date.now() + DAY) })
      .where(is(pause.volunteer.volunteerId))
    await ownerDb().update(volunteer).set({ lowerLimitAsks14: 1 }).where(is(often.volunteer.volunteerId))
    await ownerDb()
      .update(offer)
      .set({ sentAt: new Date(Date.now() - 15 * DAY) })
      .where(eq(offer.id, old.offerId))
    for (const holder of [asked.byLink, pause.byLink, often.byLink, old.byLink]) {
      expect(done(await anotherInstead(holder, {}))).toBeNull()
      expect(wordOf(await acceptInstead(holder, { helpRequestId: other.id }))).toBe('offer.taken')
    }
  })

  it('is never one of somebody who is gone, and of an older wish it is not taken', async () => {
    await nothingElse()
    const { byLink } = await tooLate()
    const other = await seekingScene(0, { version: 2 })
    expect(wordOf(await acceptInstead(byLink, { helpRequestId: other.id, version: 1 }))).toBe('offer.changed')
    done(await moveRequest(other.coordinator, { helpRequestId: other.id, to: 'deceased' }))
    expect(done(await anotherInstead(byLink, {}))).toBeNull()
    expect(wordOf(await acceptInstead(byLink, { helpRequestId: other.id, version: 2 }))).toBe('offer.taken')
  })
})

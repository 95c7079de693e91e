import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { declineOffer, explainDecline, sendOffers } from '../offer/commands'
import { decideSecond } from '../second-look/commands'
import { openLooks } from '../second-look/queries'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import {
  addRelation,
  changeNumber,
  correctResident,
  keepApart,
  letMeetAgain,
  mergeResidents,
  partResidents,
  recordConsent,
} from './commands'
import { residentDetail, residentsList } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function asking() {
  const scene = await seekingScene(0)
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, scene.id))
  return { ...scene, residentId: row?.residentId ?? '' }
}
const seen = async (residentId: string) =>
  done(await residentDetail(await someone('operator'), { residentId }))
const heard = { confirmedBy: 'self', how: 'phone' } as const

describe('what was wrong is put right', () => {
  it('changes only what is named, and keeps who confirmed it and how', async () => {
    const { residentId, coordinator } = await asking()
    done(await correctResident(coordinator, { residentId, ...heard, box: 'bus 3' }))
    done(
      await correctResident(coordinator, {
        residentId,
        ...heard,
        name: 'Mária Peters',
        phone: '015 99 88 77',
      }),
    )
    const { resident, corrections } = await seen(residentId)
    expect(resident).toMatchObject({ name: 'Mária Peters', phone: '+3215998877', box: '3' })
    expect(corrections).toHaveLength(3)
    expect(corrections.find((one) => one.field === 'name')).toMatchObject({
      before: 'Maria Peeters',
      after: 'Mária Peters',
      ...heard,
    })
  })

  it('is refused with a wrong number, without who confirmed it, and to who works elsewhere', async () => {
    const { residentId, coordinator } = await asking()
    const elsewhere = await someone('coordinator', ['THERE'])
    expect(wordOf(await correctResident(coordinator, { residentId, ...heard, phone: '015 9' }))).toBe(
      'invalid',
    )
    expect(wordOf(await correctResident(coordinator, { residentId, name: 'X Y' } as never))).toBe('invalid')
    expect(wordOf(await correctResident(elsewhere, { residentId, ...heard, name: 'X Y' }))).toBe('hidden')
    expect((await seen(residentId)).corrections).toEqual([])
  })
})

describe('two records, one person', () => {
  it('joins everything, and parts it again as it was', async () => {
    const [kept, other] = [await asking(), await asking()]
    const { volunteerId } = await neighbour()
    const ids = { residentId: kept.residentId, otherId: other.residentId }
    done(await keepApart(other.coordinator, { residentId: other.residentId, volunteerId }))
    done(await correctResident(other.coordinator, { residentId: other.residentId, ...heard, name: 'Mia' }))
    const ofOther = { residentId: other.residentId, ...heard }
    done(await changeNumber(other.coordinator, { ...ofOther, act: 'add', number: '0470 77 00 01' }))
    done(await correctResident(other.coordinator, { ...ofOther, wishes: ['pets'] }))
    done(
      await addRelation(other.coordinator, { residentId: other.residentId, name: 'Ria', kind: 'daughter' }),
    )
    const standing = { about: 'standing', givenBy: 'self', how: 'phone' } as const
    done(await recordConsent(other.coordinator, { residentId: other.residentId, ...standing }))
    const before = [await seen(kept.residentId), await seen(other.residentId)]
    const { mergeId } = done(await mergeResidents(kept.coordinator, ids))
    const joined = await seen(kept.residentId)
    expect(joined.requests.map((one) => one.id).sort()).toEqual([kept.id, other.id].sort())
    expect([joined.apart.length, joined.corrections.length, joined.merges.length]).toEqual([1, 3, 1])
    expect([joined.relations.length, joined.consents.length, joined.resident.wishes]).toEqual([
      1,
      1,
      ['pets'],
    ])
    expect(joined.numbers.map((one) => one.phone).sort()).toEqual(
      [before[1]?.resident.phone, '+32470770001'].sort(),
    )
    const listed = done(await residentsList(kept.coordinator, { search: 'mia' })).rows
    expect(listed.map((one) => one.id)).not.toContain(other.residentId)
    expect(wordOf(await mergeResidents(kept.coordinator, ids))).toBe('person.merged')
    done(await partResidents(kept.coordinator, { residentId: kept.residentId, mergeId }))
    const after = [await seen(kept.residentId), await seen(other.residentId)]
    // All is as it was, but that it happened.
    const but = (one: (typeof after)[number]) => ({ ...one, history: [] })
    expect(after.map(but)).toEqual(before.map(but))
    expect(after[0]?.history.map((one) => one.what)).toEqual(['parted', 'joined'])
    const again = { residentId: kept.residentId, mergeId }
    expect(wordOf(await partResidents(kept.coordinator, again))).toBe('state.changed')
  })

  it('gives a person without a telephone the number of the other, and takes it back', async () => {
    const [kept, other] = [await asking(), await asking()]
    await ownerDb().update(table.resident).set({ phone: null }).where(eq(table.resident.id, kept.residentId))
    const ids = { residentId: kept.residentId, otherId: other.residentId }
    const { mergeId } = done(await mergeResidents(kept.coordinator, ids))
    expect((await seen(kept.residentId)).reach.how).toBe('phone')
    done(await partResidents(kept.coordinator, { residentId: kept.residentId, mergeId }))
    expect((await seen(kept.residentId)).reach.how).toBe('visit')
    expect((await seen(other.residentId)).reach.how).toBe('phone')
  })

  it('refuses a person with itself, and one of another neighbourhood', async () => {
    const { residentId, coordinator } = await asking()
    expect(wordOf(await mergeResidents(coordinator, { residentId, otherId: residentId }))).toBe(
      'person.withItself',
    )
    const [far] = await ownerDb()
      .insert(table.resident)
      .values({ name: 'Ginder', phone: '+3215111111', neighbourhoodId: 'THERE' })
      .returning()
    expect(wordOf(await mergeResidents(coordinator, { residentId, otherId: far?.id ?? '' }))).toBe('hidden')
    expect((await seen(residentId)).merges).toEqual([])
  })

  it('lets seven people of one house ask by one number, and proposes without joining', async () => {
    const seven = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => asking()))
    for (const [index, { residentId }] of seven.entries())
      await ownerDb()
        .update(table.resident)
        .set({ phone: '+3215700700', name: `Bewoner ${index}` })
        .where(eq(table.resident.id, residentId))
    const { maybe, requests } = await seen(seven[0]?.residentId ?? '')
    expect([maybe.length, requests.length]).toEqual([6, 1])
    expect(maybe.every((one) => !one.sameName)).toBe(true)
  })
})

describe('never these two together', () => {
  const offered = async (scene: Awaited<ReturnType<typeof asking>>, volunteerId: string) =>
    wordOf(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds: [volunteerId] }))

  it('holds by hand, also for the same name at the same number, not for who shares the telephone', async () => {
    const [scene, twin, partner] = [await asking(), await asking(), await asking()]
    const phone = '+3215600600'
    const call = (id: string, name: string) =>
      ownerDb().update(table.resident).set({ phone, name }).where(eq(table.resident.id, id))
    await call(scene.residentId, 'Rosa  Zwaluw')
    await call(twin.residentId, 'rosa zwaluw')
    await call(partner.residentId, 'Pol Zwaluw')
    const { volunteerId } = await neighbour()
    done(
      await keepApart(scene.coordinator, { residentId: scene.residentId, volunteerId, wishedBy: 'resident' }),
    )
    expect(await offered(scene, volunteerId)).toBe('offer.notEligible')
    expect(await offered(twin, volunteerId)).toBe('offer.notEligible')
    expect(await offered(partner, volunteerId)).toBe('ok')
    const again = { residentId: scene.residentId, volunteerId, ...heard }
    expect(wordOf(await letMeetAgain(scene.coordinator, { ...again, reason: '' }))).toBe('invalid')
    done(await letMeetAgain(scene.coordinator, { ...again, reason: 'ze spraken het uit' }))
    expect(await offered(scene, volunteerId)).toBe('offer.notEligible')
    const [look] = done(await openLooks(scene.coordinator, {}))
    const second = await someone('operator')
    done(await decideSecond(second, { lookId: look?.id ?? '', decision: 'yes' }))
    expect((await seen(scene.residentId)).corrections).toMatchObject([
      { field: 'apart', after: 'ze spraken het uit', ...heard },
    ])
    expect(await offered(scene, volunteerId)).toBe('ok')
  })

  it('lasts when the neighbour says so by the link, and is about that person only', async () => {
    const [scene, other] = [await asking(), await asking()]
    const { byLink, volunteer } = await askedBy(scene.id, await neighbour())
    done(await declineOffer(byLink, {}))
    done(await explainDecline(byLink, { reason: 'know_person' }))
    const { apart } = await seen(scene.residentId)
    expect(apart).toMatchObject([{ id: volunteer.volunteerId, wishedBy: 'volunteer' }])
    expect((await seen(other.residentId)).apart).toEqual([])
  })
})

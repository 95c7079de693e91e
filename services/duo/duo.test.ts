import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS, slotBit } from '@/domain/kernel/slots'
import { addDays, DAY, localDate, weekdayOf } from '@/domain/kernel/time'
import { feedOf, fetched } from '../agenda/testing/fetched-agenda'
import { myRequest, requestDetail } from '../help-request/queries'
import { approveMatch, confirmContact } from '../match/commands'
import { myMatch } from '../match/queries'
import { acceptOffer, bringPartner } from '../offer/commands'
import { candidates } from '../offer/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { planSeries } from '../visit/commands'
import { pauseMyself, stopMyself } from '../volunteer/commands'
import { endMyDuo, inviteToDuo, joinDuo, recordDuo, recordDuoEnd, stayHome } from './commands'
import { myDuo } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
type Neighbour = Awaited<ReturnType<typeof neighbour>>

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const codeOf = async (who: Neighbour) => done(await myDuo(who, {})).code?.figures ?? ''
const partnerOf = async (who: Neighbour) => done(await myDuo(who, {})).partner

async function two(first: Neighbour, second: Neighbour) {
  done(await inviteToDuo(first, {}))
  done(await joinDuo(second, { code: await codeOf(first) }))
}

const letters = async (template: string, key: string, id: string) =>
  (await ownerDb().select().from(table.message).where(eq(table.message.template, template))).filter(
    (one) => (one.values as Record<string, string>)[key] === id,
  ).length

/** A walk every week to which a neighbour said yes, and the one whom they help together with. */
async function walk(second: Parameters<typeof neighbour>[0] = {}, wish: object = {}) {
  const day = addDays(localDate(Date.now()), 5)
  const slots = slotBit(weekdayOf(day), 'afternoon')
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly', slots, ...wish })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const partner = await neighbour({ firstName: 'Jef', ...second })
  await two(asked.volunteer, partner)
  done(await acceptOffer(asked.volunteer, { offerId: asked.offerId }))
  return { ...scene, first: asked.volunteer, partner }
}

const bring = (scene: { id: string; coordinator: Actor }, along: 'yes' | 'no' = 'yes') =>
  bringPartner(scene.coordinator, { helpRequestId: scene.id, along })

async function begun(scene: Awaited<ReturnType<typeof walk>>) {
  const yes = { residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(scene.coordinator, { helpRequestId: scene.id, ...yes }))
  done(await confirmContact(scene.first, { matchId }))
  done(await planSeries(SYSTEM, { helpRequestId: scene.id }))
  return matchId
}

describe('two who want to help together', () => {
  it('both say so themselves: one makes a code, the other types it, in whatever way', async () => {
    const [an, jef] = [await neighbour({ firstName: 'An' }), await neighbour({ firstName: 'Jef' })]
    done(await inviteToDuo(an, {}))
    const code = await codeOf(an)
    expect(code).toMatch(/^\d{8}$/)
    expect(wordOf(await joinDuo(an, { code }))).toBe('duo.code')
    expect(wordOf(await joinDuo(jef, { code: code.slice(1) }))).toBe('duo.code')
    expect(await partnerOf(an)).toBeNull()
    done(await joinDuo(jef, { code: `${code.slice(0, 4)} ${code.slice(4)}` }))
    expect([await partnerOf(an), await partnerOf(jef)]).toEqual(['Jef', 'An'])
    // Once, and nobody is two times one of two.
    const other = await neighbour()
    expect(wordOf(await joinDuo(other, { code }))).toBe('duo.code')
    expect(wordOf(await inviteToDuo(jef, {}))).toBe('duo.already')
    done(await inviteToDuo(other, {}))
    expect(wordOf(await joinDuo(jef, { code: await codeOf(other) }))).toBe('duo.code')
  })

  it('a code opens nothing after its days, nor when another one replaced it', async () => {
    const [an, jef] = [await neighbour(), await neighbour()]
    done(await inviteToDuo(an, {}))
    const old = await codeOf(an)
    done(await inviteToDuo(an, {}))
    expect(wordOf(await joinDuo(jef, { code: old }))).toBe('duo.code')
    const code = await codeOf(an)
    await ownerDb()
      .update(table.duo)
      .set({ invitedAt: new Date(Date.now() - 15 * DAY) })
      .where(eq(table.duo.volunteerId, an.volunteerId))
    expect([await codeOf(an), wordOf(await joinDuo(jef, { code }))]).toEqual(['', 'duo.code'])
  })

  it('either ends it without a reason: nothing is kept, and the other hears it', async () => {
    const [an, jef] = [await neighbour(), await neighbour()]
    await two(an, jef)
    done(await endMyDuo(jef, {}))
    expect([await partnerOf(an), await partnerOf(jef)]).toEqual([null, null])
    expect(await ownerDb().$count(table.duo, eq(table.duo.volunteerId, an.volunteerId))).toBe(0)
    expect(await letters('duo-ended', 'volunteerId', an.volunteerId)).toBe(1)
    expect(wordOf(await endMyDuo(jef, {}))).toBe('duo.none')
  })

  it('by telephone: a coordinator writes down the yes of both, and the end', async () => {
    const { coordinator } = await seekingScene(0)
    const phone = '+32470111222'
    const [an, jef] = [
      await neighbour({ phone }),
      await neighbour({ phone: '+32470111333', firstName: 'Jef' }),
    ]
    const said = { volunteerId: an.volunteerId, bothSaidYes: 'yes', heard: 'phone' } as const
    const record = (more: object) => recordDuo(coordinator, { ...said, phone: '0470 11 13 33', ...more })
    expect((await record({ bothSaidYes: '' })).ok).toBe(false)
    expect(wordOf(await record({ phone: '0470 99 99 98' }))).toBe('duo.nobody')
    // Alone with oneself, or with somebody of a quarter that is not theirs.
    expect(wordOf(await record({ phone }))).toBe('duo.nobody')
    await neighbour({ phone: '+32470111444', neighbourhoodId: 'THERE' })
    expect(wordOf(await record({ phone: '0470 11 14 44' }))).toBe('duo.nobody')
    expect(wordOf(await recordDuo(jef, { ...said, phone: '0470 11 13 33' }))).toBe('hidden')
    done(await record({}))
    expect(await partnerOf(an)).toBe('Jef')
    expect(wordOf(await record({}))).toBe('duo.recordedAlready')
    done(await recordDuoEnd(coordinator, { volunteerId: jef.volunteerId }))
    expect(await partnerOf(an)).toBeNull()
  })

  it('who shares a number with a third is not guessed at', async () => {
    const { coordinator } = await seekingScene(0)
    const an = await neighbour()
    await neighbour({ phone: '+32470111555' })
    await neighbour({ phone: '+32470111555' })
    const said = { volunteerId: an.volunteerId, bothSaidYes: 'yes', heard: 'phone' } as const
    expect(wordOf(await recordDuo(coordinator, { ...said, phone: '0470 11 15 55' }))).toBe('duo.several')
  })
})

describe('the second one comes along', () => {
  it('when the coordinator has it so: told at once, seen by all three, in the agenda, and counted for both', async () => {
    const scene = await walk()
    done(await bring(scene))
    expect(await letters('duo-along', 'partnerId', scene.partner.volunteerId)).toBe(1)
    const [waits] = done(await myDuo(scene.partner, {})).along
    // Before the resident said yes nobody is named.
    expect([waits?.waits, waits?.residentName]).toEqual([true, null])
    const matchId = await begun(scene)
    expect(await letters('duo-along', 'partnerId', scene.partner.volunteerId)).toBe(2)
    const [along] = done(await myDuo(scene.partner, {})).along
    expect(along).toMatchObject({ matchId, kind: 'WALK', waits: false, residentName: 'Maria Peeters' })
    expect(along?.nextOn).toBe(addDays(localDate(Date.now()), 5))
    expect(done(await myRequest(scene.resident, {})).alongFirstName).toBe('Jef')
    expect(done(await myMatch(scene.first, { matchId })).along).toBe('Jef')
    expect(done(await requestDetail(scene.coordinator, { helpRequestId: scene.id })).partner).toMatchObject({
      comes: true,
    })
    expect((await fetched(await feedOf(scene.partner))).events).toHaveLength(1)
    // What is of the first one stays closed: no number, no house.
    expect(wordOf(await myMatch(scene.partner, { matchId }))).toBe('hidden')
    // And it fills a place in the week of the second one too.
    const { id } = await seekingScene(0, { kind: 'WALK', state: 'ready' })
    const found = done(await candidates(scene.coordinator, { helpRequestId: id }))
    expect(found.leftOut.find((one) => one.id === scene.partner.volunteerId)).toBeUndefined()
    await ownerDb()
      .update(table.volunteer)
      .set({ weeklyCapacity: 1 })
      .where(eq(table.volunteer.id, scene.partner.volunteerId))
    const full = done(await candidates(scene.coordinator, { helpRequestId: id }))
    expect(full.candidates.map((one) => one.id)).not.toContain(scene.partner.volunteerId)
  })

  it.each([
    ['bounds', { avoids: ['pets'] }, 'pets'],
    ['language', { languages: ['fr'], motherTongue: 'fr' }, null],
    ['kind', { kinds: ['GROCERIES'] }, null],
    ['distance', { radiusMetres: 300, lat: 51.06, lon: 4.5 }, null],
    ['slots', { slots: 0 }, null],
    ['ready', { pausedUntil: new Date(Date.now() + DAY) }, null],
    ['gender', { onlyWith: 'man' }, null],
  ] as const)('never when a limit of the second one says no: %s', async (fault, changes, wish) => {
    const scene = await walk({ ...changes } as object)
    if (wish)
      await ownerDb()
        .update(table.resident)
        .set({ wishes: [wish] })
        .where(
          eq(
            table.resident.id,
            done(await requestDetail(scene.coordinator, { helpRequestId: scene.id })).resident?.id ?? '',
          ),
        )
    expect(wordOf(await bring(scene))).toBe(`duo.${fault}`)
    expect(await letters('duo-along', 'partnerId', scene.partner.volunteerId)).toBe(0)
  })

  it('never to a telephone call or an errand, nor for who helps with nobody', async () => {
    for (const kind of ['PHONE_CALL', 'GROCERIES'] as const)
      expect(wordOf(await bring(await walk({}, { kind })))).toBe('duo.notInTwo')
    const scene = await walk()
    done(await endMyDuo(scene.first, {}))
    expect(wordOf(await bring(scene))).toBe('duo.none')
  })

  it('says no at any time, and the first one, who goes alone, hears it', async () => {
    const scene = await walk()
    done(await bring(scene))
    const matchId = await begun(scene)
    expect(wordOf(await stayHome(scene.first, { matchId }))).toBe('hidden')
    done(await stayHome(scene.partner, { matchId }))
    expect(await letters('duo-alone', 'matchId', matchId)).toBe(1)
    expect(done(await myDuo(scene.partner, {})).along).toEqual([])
    expect(done(await myRequest(scene.resident, {})).alongFirstName).toBeNull()
    expect(wordOf(await stayHome(scene.partner, { matchId }))).toBe('hidden')
  })

  it.each([
    ['a pause of the second one', async (who: Neighbour) => done(await pauseMyself(who, { days: '14' }))],
    ['the second one who stops', async (who: Neighbour) => done(await stopMyself(who, { sure: 'yes' }))],
    ['the end of the two', async (who: Neighbour) => done(await endMyDuo(who, {}))],
  ] as const)('no more after %s: the first one comes alone', async (_what, ends) => {
    const scene = await walk()
    done(await bring(scene))
    const matchId = await begun(scene)
    await ends(scene.partner)
    expect(done(await myRequest(scene.resident, {})).alongFirstName).toBeNull()
    expect(done(await myMatch(scene.first, { matchId })).along).toBeNull()
    const visits = and(eq(table.visit.matchId, matchId), eq(table.visit.volunteerId, scene.first.volunteerId))
    expect(await ownerDb().$count(table.visit, visits)).toBeGreaterThan(0)
  })

  it('a coordinator may decide otherwise, and one of another quarter decides nothing', async () => {
    const scene = await walk({ slots: ALL_SLOTS })
    done(await bring(scene))
    done(await bring(scene, 'no'))
    expect(done(await myDuo(scene.partner, {})).along).toEqual([])
    expect(wordOf(await bring({ ...scene, coordinator: scene.partner }))).toBe('hidden')
  })
})

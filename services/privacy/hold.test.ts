import { eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, localDate } from '@/domain/kernel/time'
import { TERMS } from '@/domain/privacy/terms'
import { sendMessage } from '../mail/commands'
import { sendOffers } from '../offer/commands'
import { forgetExpired } from '../retention/commands'
import { type Cast, newCast } from '../testing/cast'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import {
  askAboutMyself,
  askForPerson,
  carryOutErasure,
  endHold,
  holdData,
  identifyAsker,
  restrictPerson,
} from './commands'
import { dataToHandOver } from './queries'

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  cast = await newCast()
  await ownerDb().delete(table.legalHold)
})
afterEach(() => {
  vi.useRealTimers()
})

const system = { kind: 'system', task: 'test' } as const
const night = () => forgetExpired(system, {})

describe('P8 what a complaint or a court needs is kept longer', () => {
  const kept = async (days: number, of: 'resident' | 'volunteer') => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY })
    await night()
    vi.useRealTimers()
    const [is, id] =
      of === 'resident' ? [table.resident, cast.residentId] : [table.volunteer, cast.volunteerId]
    const [row] = await ownerDb().select().from(is).where(eq(is.id, id))
    return row !== undefined && row.phone !== ''
  }

  it.each(['resident', 'volunteer'] as const)(
    'a %s until its day, for its reason, and not a day more',
    async (about) => {
      const { operator, coordinator, coordinatorElsewhere } = cast.actors
      const answers = about === 'resident' ? operator : coordinator
      const aboutId = about === 'resident' ? cast.residentId : cast.volunteerId
      await ownerDb().update(table.helpRequest).set({ state: 'ended', dueAt: null, stateSince: new Date() })
      await ownerDb().update(table.resident).set({ createdAt: new Date() })
      await ownerDb().update(table.volunteer).set({ state: 'ended', stateSince: new Date() })
      const term = TERMS[about].days
      const until = localDate(Date.now() + (term + 30) * DAY)
      const hold = { about, aboutId, reason: 'klacht bij de ombudsdienst', until }
      expect(wordOf(await holdData(answers, { ...hold, reason: '' }))).toBe('invalid')
      expect(wordOf(await holdData(answers, { ...hold, until: localDate(Date.now()) }))).toBe(
        'privacy.holdUntil',
      )
      expect(wordOf(await holdData(coordinatorElsewhere, hold))).toBe('hidden')
      done(await holdData(answers, hold))
      expect(await kept(term + 29, about)).toBe(true)
      expect(await kept(term + 32, about)).toBe(false)
    },
  )

  it('no longer once it is lifted, and meanwhile nobody erases either', async () => {
    const { coordinator, admin } = cast.actors
    await ownerDb().update(table.helpRequest).set({ state: 'ended', dueAt: null })
    const person = { about: 'resident', aboutId: cast.residentId } as const
    const until = localDate(Date.now() + 3000 * DAY)
    done(await holdData(coordinator, { ...person, reason: 'rechtszaak', until }))
    await identifyAsker(coordinator, { questionId: cast.questionId, how: 'in_person' })
    expect(wordOf(await carryOutErasure(admin, { questionId: cast.questionId }))).toBe('privacy.held')
    // Written twice, and held under the other number: joined with her it is the same person.
    const { legalHold, resident } = table
    const twin = { id: v7(), name: 'Maria Peeters', phone: null, mergedInto: cast.residentId }
    await ownerDb().insert(resident).values(twin)
    await ownerDb().update(legalHold).set({ aboutId: twin.id })
    expect(wordOf(await carryOutErasure(admin, { questionId: cast.questionId }))).toBe('privacy.held')
    await ownerDb().update(legalHold).set({ aboutId: cast.residentId })
    done(await endHold(coordinator, person))
    expect(wordOf(await endHold(coordinator, person))).toBe('state.changed')
    expect(wordOf(await carryOutErasure(admin, { questionId: cast.questionId }))).toBe('ok')
  })

  it('with letters and corrections, whichever of two records of one person is held', async () => {
    const { correction, legalHold, message, resident } = table
    const twin = { id: v7(), name: 'Maria Peeters', phone: null, mergedInto: cast.residentId }
    await ownerDb().insert(resident).values(twin)
    const at = new Date(0)
    const both = [cast.residentId, twin.id]
    const [letter] = await ownerDb()
      .insert(message)
      .values({
        channel: 'mail',
        template: 'received',
        values: { helpRequestId: cast.seeking.id },
        state: 'sent',
        sentAt: at,
      })
      .returning()
    const said = both.map((residentId) => ({ id: v7(), residentId, field: 'name', at }))
    await ownerDb()
      .insert(correction)
      .values(said.map((one) => ({ ...one, confirmedBy: 'self' as const, how: 'phone' as const })))
    const ids = said.map((one) => one.id)
    const left = async () => [
      await ownerDb().$count(message, eq(message.id, letter?.id ?? '')),
      await ownerDb().$count(correction, inArray(correction.id, ids)),
    ]
    const until = localDate(Date.now() + 3000 * DAY)
    done(
      await holdData(cast.actors.coordinator, {
        about: 'resident',
        aboutId: cast.residentId,
        reason: 'klacht',
        until,
      }),
    )
    for (const aboutId of both) {
      await ownerDb().update(legalHold).set({ aboutId })
      await night()
      expect(await left()).toEqual([1, 2])
    }
    await ownerDb().delete(legalHold)
    await night()
    expect(await left()).toEqual([0, 0])
  })
})

describe('P20 a file with all data of a person', () => {
  it('is refused to who made sure of the person alone, and given to a second', async () => {
    const { coordinator, operator, coordinatorElsewhere, volunteer } = cast.actors
    const person = { about: 'resident', aboutId: cast.residentId } as const
    const { id: questionId } = done(
      await askForPerson(operator, { ...person, what: 'access', askedHow: 'phone' }),
    )
    expect(wordOf(await dataToHandOver(coordinator, { questionId }))).toBe('denied')
    done(await identifyAsker(operator, { questionId, how: 'called_back' }))
    expect(wordOf(await dataToHandOver(operator, { questionId }))).toBe('denied')
    for (const other of [coordinatorElsewhere, volunteer])
      expect(wordOf(await dataToHandOver(other, { questionId }))).toBe('hidden')
    const told = done(await dataToHandOver(coordinator, { questionId }))
    expect(told.fields.map(({ column, value }) => [column, value])).toContainEqual(['name', 'Maria Peeters'])
    expect(JSON.stringify(told)).not.toContain(cast.volunteerId)
  })
})

it('a resident asks on the own page, about nobody else, and once', async () => {
  const { resident, visitor, volunteer } = cast.actors
  for (const what of ['access', 'correction', 'restriction'] as const)
    done(await askAboutMyself(resident, { what }))
  expect(wordOf(await askAboutMyself(resident, { what: 'access' }))).toBe('privacy.askedBefore')
  for (const other of [visitor, volunteer])
    expect(wordOf(await askAboutMyself(other, { what: 'access' }))).toBe('hidden')
  const asked = await ownerDb()
    .select()
    .from(table.dataQuestion)
    .where(eq(table.dataQuestion.askedHow, 'self'))
  expect(asked.map((one) => [one.about, one.aboutId, one.state])).toEqual(
    Array(3).fill(['resident', cast.residentId, 'asked']),
  )
})

describe('restriction', () => {
  it('of a neighbour: asked for nobody, and no letter to them leaves', async () => {
    const { coordinator } = cast.actors
    const { volunteerId } = await neighbour()
    done(await restrictPerson(coordinator, { about: 'volunteer', aboutId: volunteerId, restricted: 'yes' }))
    const send = { helpRequestId: cast.seeking.id, volunteerIds: [volunteerId] }
    expect(wordOf(await sendOffers(coordinator, send))).toMatch(/offer\.notEligible|privacy\.restricted/)
    const [letter] = await ownerDb()
      .insert(table.message)
      .values({
        channel: 'mail',
        template: 'stopped',
        reader: 'volunteer',
        volunteerId,
        values: { volunteerId },
      })
      .returning({ id: table.message.id })
    expect(done(await sendMessage(system, { messageId: letter?.id ?? '' }))).toEqual({ sent: false })
  })

  it('of a resident: no letter about the request leaves, to whomever', async () => {
    const person = { about: 'resident', aboutId: cast.residentId } as const
    done(await restrictPerson(cast.actors.operator, { ...person, restricted: 'yes' }))
    const about = { helpRequestId: cast.seeking.id, values: { offerId: cast.seeking.offerId } }
    const [letter] = await ownerDb()
      .insert(table.message)
      .values({ channel: 'mail', template: 'offer', reader: 'volunteer', ...about })
      .returning({ id: table.message.id })
    expect(done(await sendMessage(system, { messageId: letter?.id ?? '' }))).toEqual({ sent: false })
  })
})

it('P7 a colleague who left is erased too, by two, and signs nothing any more', async () => {
  const [admin, second, leaver] = [await someone('admin'), await someone('admin'), await someone('operator')]
  const about = { about: 'staff', aboutId: leaver.id } as const
  await ownerDb()
    .update(table.user)
    .set({ name: 'Kanarievogel', email: `kanarie-${leaver.id}@stad.invalid` })
    .where(eq(table.user.id, leaver.id))
  const { id: questionId } = done(await askForPerson(admin, { ...about, what: 'erasure', askedHow: 'mail' }))
  done(await identifyAsker(admin, { questionId, how: 'called_back' }))
  expect(wordOf(await carryOutErasure(admin, { questionId }))).toBe('privacy.secondLook')
  expect(wordOf(await carryOutErasure(second, { questionId }))).toBe('privacy.stillActive')
  await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, leaver.id))
  expect(wordOf(await carryOutErasure(second, { questionId }))).toBe('ok')
  const [row] = await ownerDb().select().from(table.user).where(eq(table.user.id, leaver.id))
  expect(JSON.stringify(row)).not.toMatch(/kanarie/i)
})

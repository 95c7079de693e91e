import { and, desc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { hashOf } from '../gate/secret'
import { sendMessage } from '../mail/commands'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import {
  cancelMailChange,
  changeMyContact,
  changeVolunteerState,
  confirmMyMail,
  correctVolunteer,
  stopMailChange,
} from './commands'
import { mailChangeByLetter, myProfile, volunteerDetail } from './queries'

interface Sent {
  readonly to: string
  readonly text: string
}
const { letters } = vi.hoisted(() => ({ letters: [] as Sent[] }))
vi.mock('../mail/deliver', () => ({ deliver: async (letter: Sent) => letters.push(letter) }))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(() => ownerDb().delete(table.message))

type Neighbour = Awaited<ReturnType<typeof neighbour>>
const FORM = { firstName: 'Rosa', lastName: 'Zwaluw', phone: '0470 12 34 56', locale: 'fr' } as const

/** What she typed is saved; the letters about it go out. The key in each, by the address it went to. */
async function asks(who: Neighbour, email: string) {
  const outcome = await changeMyContact(who, { ...FORM, email })
  letters.length = 0
  for (const { id: messageId } of await ownerDb().select().from(table.message))
    done(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  const keyTo = (address: string) => {
    const sent = letters.findLast(({ to }) => to === address)
    const secret = /\/nieuw-mailadres\/([\w-]+)/.exec(sent?.text ?? '')?.[1] ?? ''
    return visitorWith(hashOf(secret))
  }
  return { outcome, fresh: keyTo(email), old: keyTo(oldOf(who)) }
}

const oldOf = (who: Neighbour) => `${who.volunteerId}@test.invalid`
const newOf = (who: Neighbour) => `nieuw-${who.volunteerId}@test.invalid`
const mailOf = async (who: Neighbour) => {
  const { volunteer, user } = table
  const [row] = await ownerDb()
    .select({ mail: volunteer.email, door: user.email })
    .from(volunteer)
    .innerJoin(user, eq(user.id, volunteer.userId))
    .where(eq(volunteer.id, who.volunteerId))
  return row
}
const signInOf = async (who: Neighbour) => {
  const expires = new Date(Date.now() + DAY)
  await ownerDb().insert(table.session).values({ sessionToken: who.id, userId: who.id, expires })
  return () => ownerDb().$count(table.session, eq(table.session.userId, who.id))
}

it('keeps the old address until the new one says yes; then the sign-in follows and every other one ends', async () => {
  const who = await neighbour()
  const sessions = await signInOf(who)
  const { outcome, fresh } = await asks(who, newOf(who))
  expect(done(outcome)).toEqual({ asked: true })
  expect((await mailOf(who))?.mail).toBe(oldOf(who))
  expect(done(await myProfile(who, {}))).toMatchObject({
    firstName: 'Rosa',
    locale: 'fr',
    newMail: newOf(who),
  })
  expect(letters.map(({ to }) => to).sort()).toEqual([oldOf(who), newOf(who)].sort())
  expect(letters.find(({ to }) => to === newOf(who))?.text).not.toContain('Rosa')
  // Looking at it, as programs that open every link do, changes nothing.
  expect(done(await mailChangeByLetter(fresh, {}))).toEqual({
    side: 'new',
    stage: 'waiting',
    email: newOf(who),
  })
  expect([(await mailOf(who))?.mail, await sessions()]).toEqual([oldOf(who), 1])

  done(await confirmMyMail(fresh, {}))
  expect(await mailOf(who)).toEqual({ mail: newOf(who), door: newOf(who) })
  expect(await sessions()).toBe(0)
  expect(wordOf(await confirmMyMail(fresh, {}))).toBe('volunteer.mailLinkOver')
  const coordinator = await someone('coordinator', ['HERE'])
  const { corrections } = done(await volunteerDetail(coordinator, { volunteerId: who.volunteerId }))
  expect(corrections.map(({ field, how }) => `${field} ${how}`).sort()).toEqual(
    ['email', 'firstName', 'lastName', 'locale', 'phone'].map((field) => `${field} page`),
  )
})

it('the old address stops it, learns no address, and throws out whoever asked', async () => {
  const who = await neighbour()
  const sessions = await signInOf(who)
  const { fresh, old } = await asks(who, newOf(who))
  expect(done(await mailChangeByLetter(old, {}))).toEqual({ side: 'old', stage: 'waiting', email: null })
  expect(wordOf(await confirmMyMail(old, {}))).toBe('volunteer.mailLinkOver')
  expect(wordOf(await stopMailChange(fresh, {}))).toBe('volunteer.mailLinkOver')
  done(await stopMailChange(old, {}))
  expect(await sessions()).toBe(0)
  expect(wordOf(await confirmMyMail(fresh, {}))).toBe('volunteer.mailLinkOver')
  expect((await mailOf(who))?.mail).toBe(oldOf(who))
})

it('too late to stop, the old address is back and somebody calls: once, however often it is pressed', async () => {
  const who = await neighbour()
  const { fresh, old } = await asks(who, newOf(who))
  done(await confirmMyMail(fresh, {}))
  const sessions = await signInOf(who)
  for (const _ of [1, 2]) done(await stopMailChange(old, {}))
  expect(await sessions()).toBe(0)
  expect(done(await mailChangeByLetter(old, {})).stage).toBe('denied')
  const { duty } = table
  const open = await ownerDb()
    .select({ kind: duty.kind, why: duty.why })
    .from(duty)
    .where(and(eq(duty.volunteerId, who.volunteerId), isNull(duty.endedAt)))
  expect(open).toEqual([{ kind: 'call_neighbour', why: 'mail_changed' }])
  expect(await mailOf(who)).toEqual({ mail: oldOf(who), door: oldOf(who) })
})

it('the new address cannot undo that, nor run on to a third one', async () => {
  const who = await neighbour()
  const first = await asks(who, newOf(who))
  done(await confirmMyMail(first.fresh, {}))
  const thief = await asks(who, `derde-${newOf(who)}`)
  done(await confirmMyMail(thief.fresh, {}))
  // The letter to the second address also holds a key that says no.
  const secondSaysNo = letters.find(({ to }) => to === newOf(who))?.text ?? ''
  const key = visitorWith(hashOf(/\/nieuw-mailadres\/([\w-]+)/.exec(secondSaysNo)?.[1] ?? ''))
  const waiting = await asks(who, `vierde-${newOf(who)}`)
  done(await stopMailChange(first.old, {}))
  expect(await mailOf(who)).toEqual({ mail: oldOf(who), door: oldOf(who) })
  done(await stopMailChange(key, {}))
  expect(wordOf(await confirmMyMail(waiting.fresh, {}))).toBe('volunteer.mailLinkOver')
  expect(await mailOf(who)).toEqual({ mail: oldOf(who), door: oldOf(who) })
})

it('after a week, or over what staff wrote since, nothing is put back: then somebody calls', async () => {
  const [late, corrected] = [await neighbour(), await neighbour()]
  const keys = await asks(late, newOf(late))
  done(await confirmMyMail(keys.fresh, {}))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * DAY })
  done(await stopMailChange(keys.old, {}))
  vi.useRealTimers()
  expect((await mailOf(late))?.mail).toBe(newOf(late))
  const others = await asks(corrected, newOf(corrected))
  done(await confirmMyMail(others.fresh, {}))
  const coordinator = await someone('coordinator', ['HERE'])
  const told = { confirmedBy: 'self', how: 'phone', ...FORM, email: `staf-${newOf(corrected)}` } as const
  done(await correctVolunteer(coordinator, { volunteerId: corrected.volunteerId, ...told }))
  done(await stopMailChange(others.old, {}))
  expect((await mailOf(corrected))?.mail).toBe(`staf-${newOf(corrected)}`)
})

it('she leaves it as it is with a button of her own page, and nobody else does', async () => {
  const [who, other] = [await neighbour(), await neighbour()]
  const { fresh } = await asks(who, newOf(who))
  expect(wordOf(await cancelMailChange(other, {}))).toBe('hidden')
  expect(wordOf(await cancelMailChange(fresh, {}))).toBe('hidden')
  expect(done(await myProfile(who, {})).newMail).toBe(newOf(who))
  done(await cancelMailChange(who, {}))
  expect(done(await myProfile(who, {})).newMail).toBeNull()
  expect(wordOf(await confirmMyMail(fresh, {}))).toBe('volunteer.mailLinkOver')
  expect((await mailOf(who))?.mail).toBe(oldOf(who))
})

it('counts only in time, only the last one asked for, and never over what staff wrote meanwhile', async () => {
  const who = await neighbour()
  const first = await asks(who, newOf(who))
  const second = await asks(who, `ander-${newOf(who)}`)
  expect(wordOf(await confirmMyMail(first.fresh, {}))).toBe('volunteer.mailLinkOver')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY + 1 })
  expect(wordOf(await confirmMyMail(second.fresh, {}))).toBe('volunteer.mailLinkOver')
  vi.useRealTimers()
  const coordinator = await someone('coordinator', ['HERE'])
  const told = { confirmedBy: 'self', how: 'phone', ...FORM, email: `staf-${newOf(who)}` } as const
  done(await correctVolunteer(coordinator, { volunteerId: who.volunteerId, ...told }))
  expect(wordOf(await confirmMyMail(second.fresh, {}))).toBe('volunteer.mailLinkOver')
  expect((await mailOf(who))?.mail).toBe(`staf-${newOf(who)}`)
})

it('confirmed and stopped at once, the old address has the last word', async () => {
  const who = await neighbour()
  const { fresh, old } = await asks(who, newOf(who))
  const [yes] = await Promise.all([
    confirmMyMail(fresh, {}),
    stopMailChange(old, {}),
    confirmMyMail(fresh, {}),
  ])
  const [row] = await ownerDb()
    .select()
    .from(table.mailChange)
    .orderBy(desc(table.mailChange.askedAt))
    .limit(1)
  expect(await mailOf(who)).toEqual({ mail: oldOf(who), door: oldOf(who) })
  expect(row?.stoppedAt).not.toBeNull()
  if (yes.ok) expect(row?.confirmedAt).not.toBeNull()
})

it('an address that is somebody else’s already is asked like every other: two may share one', async () => {
  const [who, other] = [await neighbour(), await neighbour()]
  const staff = await someone('operator')
  for (const taken of [oldOf(other), `operator-${staff.id}@test.invalid`]) {
    const { outcome, fresh } = await asks(who, taken)
    expect(done(outcome)).toEqual({ asked: true })
    done(await confirmMyMail(fresh, {}))
    expect(await mailOf(who)).toEqual({ mail: taken, door: taken })
  }
  expect((await mailOf(other))?.mail).toBe(oldOf(other))
})

it('is refused without an address, too often, and to who stopped', async () => {
  const who = await neighbour()
  expect(wordOf(await changeMyContact(who, { ...FORM, email: '' }))).toBe('email.missing')
  const staff = await someone('coordinator', ['HERE'])
  expect(wordOf(await changeMyContact(staff, { ...FORM, email: newOf(who) }))).toBe('hidden')
  const { fresh } = await asks(who, newOf(who))
  for (let time = 1; time < 5; time++) await asks(who, `${time}-${newOf(who)}`)
  expect(wordOf((await asks(who, `6-${newOf(who)}`)).outcome)).toBe('form.tooMany')
  done(await changeVolunteerState(staff, { volunteerId: who.volunteerId, to: 'ended' }))
  expect(wordOf(await mailChangeByLetter(fresh, {}))).toBe('hidden')
})

it('whoever has no mail yet says no to nobody: the first address says yes', async () => {
  const who = await neighbour({ email: null })
  expect(done(await changeMyContact(who, { ...FORM, email: '' }))).toEqual({ asked: false })
  const { fresh } = await asks(who, newOf(who))
  expect(letters.map(({ to }) => to)).toEqual([newOf(who)])
  done(await confirmMyMail(fresh, {}))
  expect((await mailOf(who))?.mail).toBe(newOf(who))
})

import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { hashOf } from '../gate/secret'
import { myRequest } from '../help-request/queries'
import { sendMessage } from '../mail/commands'
import { acceptOffer } from '../offer/commands'
import { offerToAnswer } from '../offer/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { pauseByButtonOfMail, pauseByLetter } from './commands'
import { letterPause } from './queries'

interface Sent {
  readonly to: string
  readonly text: string
  readonly oneClick: string | null
}
const { letters } = vi.hoisted(() => ({ letters: [] as Sent[] }))
vi.mock('../mail/deliver', () => ({ deliver: async (letter: Sent) => letters.push(letter) }))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const secretIn = (text: string) => /\/pauze\/([\w-]+)$/.exec(text)?.[1] ?? ''

/** An offer is in the mail: the letter, and whose it is. */
async function written() {
  const { id, asked } = await seekingScene(1)
  const [first] = asked
  if (!first) throw new Error('nobody was asked')
  letters.length = 0
  const [row] = await ownerDb()
    .insert(table.message)
    .values({ channel: 'mail', template: 'offer', reader: 'volunteer', values: { offerId: first.offerId } })
    .returning({ id: table.message.id })
  done(await sendMessage({ kind: 'system', task: 'test' }, { messageId: row?.id ?? '' }))
  const [letter] = letters
  if (!letter) throw new Error('no mail left')
  return { requestId: id, letter, ...first, secret: secretIn(letter.text) }
}

const pausedUntil = async (volunteerId: string) =>
  (await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId)))[0]?.pausedUntil

/** What the address for mail programs does with a POST. */
const press = (secret: string) => pauseByButtonOfMail(visitorWith(hashOf(secret)), {})

it('a letter to a neighbour ends with the way to pause or stop, and the button of a mail program pauses', async () => {
  const { letter, secret, volunteer } = await written()
  expect(letter.text).toContain(`Even geen vragen, of stoppen? Kies het hier.\nhttp`)
  expect(letter.text).toMatch(new RegExp(`/pauze/${secret}$`))
  expect(letter.oneClick).toMatch(new RegExp(`/api/pauze/${secret}$`))

  done(await press(secret))
  const until = (await pausedUntil(volunteer.volunteerId))?.getTime() ?? 0
  expect(until).toBeGreaterThan(Date.now() + 364 * DAY)
  done(await press(secret))
  expect((await pausedUntil(volunteer.volunteerId))?.getTime()).toBe(until)
  const { duty } = table
  const mine = and(eq(duty.volunteerId, volunteer.volunteerId), isNull(duty.endedAt))
  expect((await ownerDb().select().from(duty).where(mine)).map((one) => one.kind)).toEqual([
    'ask_about_pause',
  ])
})

it('the page behind it pauses and ends the pause, for its own neighbour only', async () => {
  const { secret, volunteer } = await written()
  const other = await written()
  const holder = visitorWith(hashOf(secret))
  done(await pauseByLetter(holder, { days: 14 }))
  expect(done(await letterPause(holder, {})).pausedUntil).toEqual(await pausedUntil(volunteer.volunteerId))
  expect(await pausedUntil(other.volunteer.volunteerId)).toBeNull()
  done(await pauseByLetter(holder, { days: 0 }))
  expect(await pausedUntil(volunteer.volunteerId)).toBeNull()
  expect(wordOf(await pauseByLetter(holder, { days: -1 }))).toBe('invalid')
  expect(wordOf(await pauseByLetter(holder, { days: 4000 }))).toBe('invalid')
})

it('opens nothing else, and a guess opens nothing', async () => {
  const { secret, offerId, byLink } = await written()
  const holder = visitorWith(hashOf(secret))
  expect(wordOf(await acceptOffer(holder, { offerId }))).toBe('hidden')
  expect(wordOf(await offerToAnswer(holder, {}))).toBe('hidden')
  expect(wordOf(await myRequest(holder, {}))).toBe('hidden')
  // Nor does the link of an offer open the pause.
  expect(wordOf(await letterPause(byLink, {}))).toBe('hidden')
  expect(wordOf(await press('geraden'))).toBe('hidden')
  expect(wordOf(await press(''))).toBe('hidden')
})

it('is not in a letter to who stopped', async () => {
  const { volunteer } = await written()
  await ownerDb()
    .update(table.volunteer)
    .set({ state: 'ended' })
    .where(eq(table.volunteer.id, volunteer.volunteerId))
  letters.length = 0
  const [row] = await ownerDb()
    .insert(table.message)
    .values({
      channel: 'mail',
      template: 'stopped',
      reader: 'volunteer',
      values: { volunteerId: volunteer.volunteerId },
    })
    .returning({ id: table.message.id })
  done(await sendMessage({ kind: 'system', task: 'test' }, { messageId: row?.id ?? '' }))
  expect(letters[0]?.oneClick).toBeNull()
  expect(letters[0]?.text).not.toContain('/pauze/')
})

/** One more letter to the same neighbour; the secret in it. */
async function nextLetter(offerId: string): Promise<string> {
  letters.length = 0
  const [row] = await ownerDb()
    .insert(table.message)
    .values({ channel: 'mail', template: 'offer', reader: 'volunteer', values: { offerId } })
    .returning({ id: table.message.id })
  done(await sendMessage({ kind: 'system', task: 'test' }, { messageId: row?.id ?? '' }))
  return secretIn(letters[0]?.text ?? '')
}
const opens = async (secret: string) => (await letterPause(visitorWith(hashOf(secret)), {})).ok
const older = (volunteerId: string, days: number) =>
  ownerDb()
    .update(table.letterPass)
    .set({ createdAt: new Date(Date.now() - days * DAY) })
    .where(eq(table.letterPass.volunteerId, volunteerId))

it('is another one after a month; the one before opens for three months', async () => {
  const { secret, volunteer, offerId } = await written()
  expect(await nextLetter(offerId)).toBe(secret)
  await older(volunteer.volunteerId, 31)
  const next = await nextLetter(offerId)
  expect(next).not.toBe(secret)
  expect([await opens(secret), await opens(next)]).toEqual([true, true])
  await older(volunteer.volunteerId, 91)
  expect([await opens(secret), await opens(next)]).toEqual([false, false])
  done(await letterPause(visitorWith(hashOf(await nextLetter(offerId))), {}))
  const { letterPass } = table
  expect(await ownerDb().$count(letterPass, eq(letterPass.volunteerId, volunteer.volunteerId))).toBe(1)
})

it('ends with the mail address, and with the neighbour: who comes back has another one', async () => {
  const { secret, volunteer, offerId } = await written()
  const { volunteer: people } = table
  const change = (to: Partial<typeof people.$inferInsert>) =>
    ownerDb().update(people).set(to).where(eq(people.id, volunteer.volunteerId))
  await change({ email: `ander-${volunteer.volunteerId}@test.invalid` })
  expect(await opens(secret)).toBe(false)
  const second = await nextLetter(offerId)
  expect([second === secret, await opens(second)]).toEqual([false, true])
  await change({ state: 'ended' })
  expect(await opens(second)).toBe(false)
  await change({ state: 'active' })
  const third = await nextLetter(offerId)
  expect([await opens(secret), await opens(second), await opens(third)]).toEqual([false, false, true])
})

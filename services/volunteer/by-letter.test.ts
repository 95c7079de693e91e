import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { hashOf, letterSecret } from '../gate/secret'
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
  return { requestId: id, letter, ...first, secret: letterSecret(first.volunteer.volunteerId) }
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

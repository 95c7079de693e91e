import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { DAY, localDate } from '@/domain/kernel/time'
import { checkDuties } from '../duty/commands'
import { hashOf } from '../gate/secret'
import { sendMessage } from '../mail/commands'
import { candidates } from '../offer/queries'
import { emptyTown, readyRequest } from '../testing/round-scene'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import {
  changeVolunteerState,
  comeBackByLetter,
  comeBackMyself,
  pauseMyself,
  recordPause,
  tendPauses,
} from './commands'
import { letterPause } from './queries'

interface Sent {
  readonly text: string
}
const { letters } = vi.hoisted(() => ({ letters: [] as Sent[] }))
vi.mock('../mail/deliver', () => ({ deliver: async (letter: Sent) => letters.push(letter) }))

const SYSTEM = { kind: 'system', task: 'test' } as const
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(async () => {
  await ownerDb().delete(table.duty)
  await ownerDb().delete(table.message)
  await emptyTown()
  letters.length = 0
})
afterAll(() => database.drop())

const rowOf = async (id: string) => {
  const [row] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, id))
  return row
}
const duties = async (id: string) => {
  const { duty } = table
  const open = and(eq(duty.volunteerId, id), isNull(duty.endedAt))
  return (await ownerDb().select().from(duty).where(open)).map(({ kind, why }) => `${kind} ${why}`)
}
/** On a pause that ends so many days from now. */
const pausing = async (days: number, changes: Partial<typeof table.volunteer.$inferInsert> = {}) =>
  neighbour({ pausedUntil: new Date(Date.now() + days * DAY), ...changes })
/** Time goes on: the same pause is over, and what was asked stays asked. */
const over = (id: string) =>
  database.ownerPool.query(
    `alter table volunteer disable trigger volunteer_pause;
     update volunteer set paused_until = now() - interval '1 day' where id = '${id}';
     alter table volunteer enable trigger volunteer_pause`,
  )
async function lettersWritten() {
  for (const { id } of await ownerDb().select().from(table.message))
    done(await sendMessage(SYSTEM, { messageId: id }))
  return letters
}
const ableFor = async (helpRequestId: string) => {
  const found = done(await candidates(await someone('coordinator', ['HERE']), { helpRequestId }))
  return [found.candidates.map((one) => one.id), found.leftOut.map((one) => one.clauses[0]?.clause)]
}

it('asks some days before the end, once, by a letter with two links that change nothing by being opened', async () => {
  const [soon, later] = [await pausing(2), await pausing(9)]
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 1, called: 0 })
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 0, called: 0 })
  const [letter, ...more] = await lettersWritten()
  expect(more).toEqual([])
  const links = [...(letter?.text ?? '').matchAll(/\/pauze\/([\w-]+)\?antwoord=(ja|nee)/g)]
  expect(links.map(([, , said]) => said)).toEqual(['ja', 'nee'])
  const holder = visitorWith(hashOf(links[0]?.[1] ?? ''))
  expect(done(await letterPause(holder, {})).comesBack).toBe(false)
  done(await comeBackByLetter(holder, {}))
  expect(done(await letterPause(holder, {})).comesBack).toBe(true)
  expect([(await rowOf(soon.volunteerId))?.comesBack, (await rowOf(later.volunteerId))?.comesBack]).toEqual([
    true,
    false,
  ])
  expect(wordOf(await comeBackByLetter(visitorWith(hashOf('geraden')), {}))).toBe('hidden')
})

it('without an answer nobody asks them, whatever the clock did, and a coordinator calls until it is said', async () => {
  const who = await pausing(1)
  const request = await readyRequest()
  done(await tendPauses(SYSTEM, {}))
  await over(who.volunteerId)
  // Also where the machine stood still: the pause holds without it.
  expect(await ableFor(request)).toEqual([[], ['notBack']])
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 0, called: 1 })
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 0, called: 0 })
  done(await checkDuties(SYSTEM, {}))
  expect(await duties(who.volunteerId)).toEqual(['ask_back silent'])
  const coordinator = await someone('coordinator', ['HERE'])
  const heard = { volunteerId: who.volunteerId, heard: 'phone' } as const
  const past = localDate(Date.now() - DAY)
  expect(wordOf(await recordPause(coordinator, { ...heard, answer: 'pause', until: past }))).toBe(
    'volunteer.pauseUntil',
  )
  expect(await duties(who.volunteerId)).toEqual(['ask_back silent'])
  done(await recordPause(coordinator, { ...heard, answer: 'back' }))
  expect([await duties(who.volunteerId), await ableFor(request)]).toEqual([[], [[who.volunteerId], []]])
})

it('who says yes is asked again from that day, and another pause takes the yes back', async () => {
  const who = await pausing(1)
  const request = await readyRequest()
  done(await comeBackMyself(who, {}))
  expect(await ableFor(request)).toEqual([[], ['paused']])
  await over(who.volunteerId)
  expect(await ableFor(request)).toEqual([[who.volunteerId], []])
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 0, called: 0 })
  done(await pauseMyself(who, { days: 7 }))
  expect(await rowOf(who.volunteerId)).toMatchObject({ comesBack: false, pauseAskedAt: null })
})

it('takes a pause until a day, and refuses a day that is past', async () => {
  const who = await neighbour()
  const on = (until: string) => pauseMyself(who, { days: 'day', until })
  for (const day of [localDate(Date.now()), '2020-01-01', ''])
    expect(wordOf(await on(day))).toBe('volunteer.pauseUntil')
  expect((await rowOf(who.volunteerId))?.pausedUntil).toBeNull()
  const day = localDate(Date.now() + 20 * DAY)
  done(await on(day))
  expect(localDate((await rowOf(who.volunteerId))?.pausedUntil?.getTime() ?? 0)).toBe(day)
})

it('calls who has no mail in the place of the letter, and nobody who stopped meanwhile', async () => {
  const who = await pausing(1, { email: null })
  done(await tendPauses(SYSTEM, {}))
  await lettersWritten()
  expect(letters).toEqual([])
  expect(await duties(who.volunteerId)).toEqual(['ask_back pause_ends'])
  await over(who.volunteerId)
  expect(done(await tendPauses(SYSTEM, {}))).toEqual({ asked: 0, called: 0 })
  const coordinator = await someone('coordinator', ['HERE'])
  const stopping = { volunteerId: who.volunteerId, to: 'ended', reason: 'zei het' } as const
  done(await changeVolunteerState(coordinator, stopping))
  expect(await duties(who.volunteerId)).not.toContain('ask_back pause_ends')
  const stopped = await pausing(1)
  await ownerDb()
    .update(table.volunteer)
    .set({ state: 'ended' })
    .where(eq(table.volunteer.id, stopped.volunteerId))
  expect(done(await tendPauses(SYSTEM, {})).asked).toBe(0)
})

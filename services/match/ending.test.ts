import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, DAY, localDate } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { moveRequest } from '../help-request/commands'
import { myRequest, requestDetail } from '../help-request/queries'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import { planSeries } from '../visit/commands'
import {
  endPair,
  goOnWithPair,
  handBack,
  pauseHelp,
  stopHelping,
  tellEnding,
  tellNotWellMine,
  tendMatches,
} from './commands'
import { myHelp, myMatch } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const inDays = (days: number) => addDays(localDate(Date.now()), days)

const standing = async (coordinator: Actor, helpRequestId: string) => {
  const { request, matches } = done(await requestDetail(coordinator, { helpRequestId }))
  return [request.state, matches[0]?.match.state]
}

const open = async (helpRequestId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind, why: table.duty.why })
      .from(table.duty)
      .where(and(eq(table.duty.helpRequestId, helpRequestId), isNull(table.duty.endedAt)))
      .orderBy(asc(table.duty.kind))
  )
    .filter(({ kind }) => kind !== 'step')
    .map(({ kind, why }) => `${kind} ${why}`)

const AFTERCARE = ['aftercare_neighbour ended', 'aftercare_resident ended']

/** As if the last day, and those days more, had passed. */
const daysPass = (matchId: string, days: number) =>
  database.ownerPool.query(
    'update match set agreed_day = agreed_day - $2::int, state_since = state_since - make_interval(days => $2) where id = $1',
    [matchId, days],
  )

describe('a neighbour who stops', () => {
  it('comes until the last day, is told of by us, and leaves room for the next', async () => {
    const { id, resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
    const words = 'Ik verhuis. Dank voor de koffie.'
    const stop = { matchId, lastOn: inDays(8), whoTells: 'staff', words } as const
    expect(wordOf(await stopHelping(volunteer, { ...stop, lastOn: inDays(-1) }))).toBe('match.agreedDay')
    expect(wordOf(await stopHelping(volunteer, { ...stop, words: 'x'.repeat(1001) }))).toBe('invalid')
    done(await stopHelping(volunteer, stop))
    // Pressed twice is stopped once.
    done(await stopHelping(volunteer, stop))
    const { pairWord } = table
    expect(await ownerDb().$count(pairWord, eq(pairWord.matchId, matchId))).toBe(1)
    expect(wordOf(await stopHelping(volunteer, { ...stop, lastOn: inDays(9) }))).toBe('match.endsAlready')
    expect(wordOf(await pauseHelp(volunteer, { matchId, until: inDays(20) }))).toBe('match.endsAlready')
    expect(await open(id)).toEqual(['tell_ending staff_tells'])
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    const visits = await ownerDb().select().from(table.visit).where(eq(table.visit.matchId, matchId))
    expect(visits.every((one) => one.plannedOn <= inDays(8))).toBe(true)
    // The address stays until the last day: they still come.
    expect(done(await myMatch(volunteer, { matchId })).contact?.name).toBe('Maria Peeters')

    const told = { matchId, how: 'phone', seekAgain: 'yes' } as const
    expect(wordOf(await tellEnding(volunteer, told))).toBe('hidden')
    expect(wordOf(await tellEnding(await someone('coordinator', ['THERE']), told))).toBe('hidden')
    done(await tellEnding(coordinator, told))
    expect(wordOf(await tellEnding(coordinator, told))).toBe('match.toldBefore')
    expect(done(await myRequest(resident, {}))).toMatchObject({ lastOn: inDays(8), together: false })
    expect(wordOf(await tellNotWellMine(resident, { words: '' }))).toBe('match.endsAlready')
    expect(await open(id)).toEqual(['tell_ending told'])
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['ongoing', 'ending'])
    await daysPass(matchId, 9)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['seeking', 'ended'])
    expect(await open(id)).toEqual(AFTERCARE)
    expect(done(await myMatch(volunteer, { matchId })).contact).toBeNull()
    expect(done(await myRequest(resident, {})).helperFirstName).toBeNull()
  })

  it('stops now, when no time is to come and the resident knows', async () => {
    const { id, resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    done(await stopHelping(volunteer, { matchId, whoTells: 'neighbour' }))
    expect(await open(id)).toEqual(['tell_ending neighbour_tells'])
    done(await tellEnding(coordinator, { matchId, how: 'by_neighbour', seekAgain: 'no' }))
    expect(await standing(coordinator, id)).toEqual(['ended', 'ended'])
    expect(await open(id)).toEqual(AFTERCARE)
    expect(wordOf(await tellEnding(coordinator, { matchId, how: 'phone', seekAgain: 'no' }))).toBe(
      'match.over',
    )
    expect(wordOf(await endPair(coordinator, { matchId, reason: 'x', whoTells: 'staff' }))).toBe('match.over')
    // What is over has nothing to come, before the visits are tidied up as well.
    const { visits, together } = done(await myRequest(resident, {}))
    expect([visits.filter(({ hours }) => hours.to > new Date()), together]).toEqual([[], false])
  })

  it('is not told of by the page: who says meanwhile that it does not go well hears nothing, and is called', async () => {
    const { id, resident, volunteer, matchId } = await walkingEveryWeek()
    done(await stopHelping(volunteer, { matchId, whoTells: 'neighbour', lastOn: inDays(30) }))
    expect(done(await myRequest(resident, {}))).toMatchObject({ lastOn: null, together: true })
    done(await tellNotWellMine(resident, { words: 'Ze komt altijd te laat.' }))
    expect(await open(id)).toEqual(['tell_ending staff_tells'])
    const [call] = await ownerDb()
      .select({ dueAt: table.duty.dueAt })
      .from(table.duty)
      .where(and(eq(table.duty.thingId, matchId), isNull(table.duty.endedAt)))
    expect(call?.dueAt.getTime()).toBeLessThan(Date.now() + 7 * DAY)
  })

  it('told by telephone, changes their mind, and goes on', async () => {
    const { id, coordinator, matchId } = await walkingEveryWeek()
    const heard = 'phone' as const
    const words = 'Ik verhuis.'
    done(await stopHelping(coordinator, { matchId, whoTells: 'staff', lastOn: inDays(3), heard, words }))
    const { timeline } = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect(timeline.find((one) => one.toState === 'ending')?.heard).toBe('phone')
    done(await goOnWithPair(coordinator, { matchId }))
    // What they gave us to say is not said at another end.
    const after = done(await requestDetail(coordinator, { helpRequestId: id })).words
    expect(after.map((one) => one.state)).toEqual(['kept'])
    expect([await standing(coordinator, id), await open(id)]).toEqual([['ongoing', 'active'], []])
  })

  it('whom nobody told of in time is not shown an address for it, and the resident is called', async () => {
    const { id, coordinator, volunteer, matchId } = await walkingEveryWeek()
    const words = 'Dank voor de koffie.'
    done(await stopHelping(volunteer, { matchId, whoTells: 'neighbour', lastOn: inDays(1), words }))
    expect(done(await myMatch(volunteer, { matchId })).contact?.name).toBe('Maria Peeters')
    // Nobody told it yet; the address does not wait for that.
    await daysPass(matchId, 2)
    expect(done(await myMatch(volunteer, { matchId }))).toMatchObject({ contact: null, details: '' })
    expect(done(await myHelp(volunteer, {})).map((one) => one.residentName)).toEqual([null])
    await daysPass(matchId, 5)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['ongoing', 'ending'])
    await daysPass(matchId, 2)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['ended', 'ended'])
    expect(await open(id)).toEqual([...AFTERCARE, 'tell_resident ended'])
    // Whoever calls reads what they gave us to say; it waits for nothing more.
    const left = done(await requestDetail(coordinator, { helpRequestId: id })).words
    expect(left.map((one) => [one.text, one.state])).toEqual([[words, 'kept']])
    expect(done(await myMatch(volunteer, { matchId })).contact).toBeNull()
  })

  it('does not wait for somebody who goes to hospital meanwhile', async () => {
    const { id, coordinator, volunteer, matchId } = await walkingEveryWeek()
    done(await stopHelping(volunteer, { matchId, whoTells: 'staff', lastOn: inDays(10) }))
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'on_hold', until: inDays(21) }))
    expect(await standing(coordinator, id)).toEqual(['on_hold', 'ended'])
    expect(await open(id)).toEqual(['tell_neighbour on_hold'])
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['on_hold', 'ended'])
    expect(wordOf(await handBack(volunteer, { matchId }))).toBe('match.over')
  })
})

it('tells the resident by letter in our words, and only where the letter reaches them for sure', async () => {
  const { id, coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await stopHelping(volunteer, { matchId, whoTells: 'staff', lastOn: inDays(4), words: 'Ik verhuis.' }))
  const letter = { matchId, how: 'letter', words: 'An verhuist. Ze mist u nu al.', seekAgain: 'yes' } as const
  expect(wordOf(await tellEnding(coordinator, { ...letter, words: '' }))).toBe('match.wordsMissing')
  expect(wordOf(await tellEnding(coordinator, letter))).toBe('match.noMail')
  await database.ownerPool.query(
    `update resident set email = 'maria@thuis.invalid' where id = (select resident_id from help_request where id = $1)`,
    [id],
  )
  // An address that was only typed on the page may be a stranger's.
  expect(wordOf(await tellEnding(coordinator, letter))).toBe('match.noMail')
  await database.ownerPool.query(`update help_request set channel = 'phone' where id = $1`, [id])
  done(await tellEnding(coordinator, letter))
  const [word] = await ownerDb()
    .select()
    .from(table.pairWord)
    .where(and(eq(table.pairWord.matchId, matchId), eq(table.pairWord.writer, 'staff')))
  const mail = { template: 'pair-ending', wordId: word?.id ?? '', matchId } as const
  const composed = await asActor(SYSTEM, (tx) => compose(tx, mail))
  if (typeof composed === 'string') throw new Error(composed)
  const read = textOf(composed.content)
  expect(composed.reader.address).toBe('maria@thuis.invalid')
  expect(read).toContain('An verhuist. Ze mist u nu al.')
  expect(read).toContain('Wij zoeken een andere buur')
  const queued = await ownerDb().select().from(table.message).where(eq(table.message.template, 'pair-ending'))
  expect(queued.map(({ values }) => values?.wordId)).toEqual([word?.id])
})

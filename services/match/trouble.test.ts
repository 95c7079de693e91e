import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import { checkDuties } from '../duty/commands'
import { moveRequest } from '../help-request/commands'
import { myRequest, requestDetail } from '../help-request/queries'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import {
  goOnWithPair,
  handBack,
  mediatePair,
  pauseHelp,
  recordTold,
  resumeHelp,
  tellNotWell,
  tellNotWellMine,
} from './commands'
import { myMatch } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const inDays = (days: number) => addDays(localDate(Date.now()), days)

const stateOf = async (matchId: string) =>
  (await ownerDb().select().from(table.match).where(eq(table.match.id, matchId)))[0]?.state

const calls = async (matchId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind })
      .from(table.duty)
      .where(and(eq(table.duty.thingId, matchId), isNull(table.duty.endedAt)))
      .orderBy(asc(table.duty.kind))
  ).map((one) => one.kind)

it('the resident says it on the own page, the neighbour does not read it, and the coordinator calls both', async () => {
  const { id, resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
  const long = 'x'.repeat(1001)
  expect(wordOf(await tellNotWellMine(resident, { words: long }))).toBe('invalid')
  done(await tellNotWellMine(resident, { words: 'Het gaat te snel voor mij.' }))
  expect([await stateOf(matchId), await calls(matchId)]).toEqual(['trouble', ['mediate']])
  // Nothing stops: who helped sees what they saw.
  const seen = done(await myMatch(volunteer, { matchId }))
  expect(seen.contact?.name).toBe('Maria Peeters')
  expect(JSON.stringify(seen)).not.toContain('te snel')
  expect(done(await myRequest(resident, {})).together).toBe(true)
  // The other one says it as well: it stays one call.
  done(await tellNotWell(volunteer, { matchId, words: 'We lopen elkaar mis.' }))
  expect(await calls(matchId)).toEqual(['mediate'])
  const { words } = done(await requestDetail(coordinator, { helpRequestId: id }))
  expect(words.map((one) => [one.kind, one.writer, one.text])).toEqual([
    ['not_well', 'neighbour', 'We lopen elkaar mis.'],
    ['not_well', 'resident', 'Het gaat te snel voor mij.'],
  ])
})

it('is mediated with what was agreed, asked again on that day, and goes on', async () => {
  const { coordinator, volunteer, matchId } = await walkingEveryWeek()
  const talk = { matchId, agreed: 'Voortaan een half uur.', againOn: inDays(14) }
  expect(wordOf(await mediatePair(coordinator, talk))).toBe('match.noTrouble')
  expect(wordOf(await goOnWithPair(coordinator, { matchId }))).toBe('match.noTrouble')
  const told = { matchId, told: 'not_well_neighbour', words: 'Te lang.', heard: 'phone' } as const
  done(await recordTold(coordinator, told))
  expect(wordOf(await mediatePair(coordinator, { ...talk, againOn: inDays(-1) }))).toBe('match.agreedDay')
  expect(wordOf(await mediatePair(volunteer, talk))).toBe('hidden')
  expect(wordOf(await mediatePair(await someone('coordinator', ['THERE']), talk))).toBe('hidden')
  expect(await stateOf(matchId)).toBe('trouble')
  done(await mediatePair(coordinator, talk))
  expect([await stateOf(matchId), await calls(matchId)]).toEqual(['mediated', ['call_after_talk']])
  done(await goOnWithPair(coordinator, { matchId }))
  expect([await stateOf(matchId), await calls(matchId)]).toEqual(['active', []])
})

it('a pause keeps how it stood: after the hospital somebody still asks whether it goes better', async () => {
  const { coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await tellNotWell(volunteer, { matchId }))
  done(await mediatePair(coordinator, { matchId, agreed: 'Rustiger.', againOn: inDays(20) }))
  done(await pauseHelp(volunteer, { matchId, until: inDays(5) }))
  expect([await stateOf(matchId), done(await myMatch(volunteer, { matchId })).contact]).toEqual([
    'paused',
    null,
  ])
  done(await resumeHelp(volunteer, { matchId }))
  expect([await stateOf(matchId), await calls(matchId)]).toEqual(
    expect.arrayContaining(['mediated', expect.arrayContaining(['call_after_talk'])]),
  )
})

it('a pause before we called ends no call: it stays with whoever took it, on its day', async () => {
  const { coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await tellNotWell(volunteer, { matchId }))
  const { duty } = table
  const open = async () =>
    ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.thingId, matchId), isNull(duty.endedAt)))
  const before = await open()
  expect(before.map((one) => one.kind)).toEqual(['mediate'])
  done(await pauseHelp(volunteer, { matchId, until: inDays(5) }))
  done(await checkDuties({ kind: 'system', task: 'test' }, {}))
  expect((await open()).filter((one) => one.kind !== 'tell_resident')).toEqual(before)
  done(await resumeHelp(volunteer, { matchId }))
  expect(await stateOf(matchId)).toBe('trouble')
  expect((await open()).filter((one) => one.kind !== 'tell_resident')).toEqual(before)
  done(await goOnWithPair(coordinator, { matchId }))
  expect(await calls(matchId)).not.toContain('mediate')
})

it('the neighbour goes meanwhile: who was promised a call is called all the same', async () => {
  const { resident, volunteer, matchId } = await walkingEveryWeek()
  done(await tellNotWellMine(resident, { words: '' }))
  done(await handBack(volunteer, { matchId }))
  expect([await stateOf(matchId), await calls(matchId)]).toEqual(['handed_back', ['tell_resident']])
  // Pressed twice is given back once.
  done(await handBack(volunteer, { matchId }))
  expect(await calls(matchId)).toEqual(['tell_resident'])
})

it('belongs to help that goes on, and to nobody else', async () => {
  const { id, resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
  const { volunteer: another } = await walkingEveryWeek()
  const elsewhere: Actor = await someone('coordinator', ['THERE'])
  for (const actor of [another, coordinator, elsewhere])
    expect(wordOf(await tellNotWell(actor, { matchId, words: 'x' }))).toBe('hidden')
  done(await moveRequest(coordinator, { helpRequestId: id, to: 'withdrawn', reason: 'genoeg' }))
  expect(wordOf(await tellNotWell(volunteer, { matchId, words: 'x' }))).toBe('hidden')
  expect(wordOf(await tellNotWellMine(resident, { words: 'x' }))).toBe('match.over')
  const { pairWord } = table
  expect(await ownerDb().$count(pairWord, inArray(pairWord.matchId, [matchId]))).toBe(0)
})

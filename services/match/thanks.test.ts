import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { checkDuties } from '../duty/commands'
import { asActor } from '../gate/transaction'
import { myRequest, requestDetail } from '../help-request/queries'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import { endPair, readThanks, recordThanks, thankNeighbour } from './commands'
import { myMatch } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const WORDS = 'Lieve An, je lach maakt mijn week.'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const letters = async (matchId: string) =>
  (await ownerDb().select().from(table.message).where(eq(table.message.template, 'thanks-passed')))
    .filter(({ values }) => values?.matchId === matchId)
    .map(({ values }) => String(values?.wordId))

const wordsOf = (matchId: string) =>
  ownerDb()
    .select()
    .from(table.pairWord)
    .where(eq(table.pairWord.matchId, matchId))
    .orderBy(asc(table.pairWord.createdAt))

const waits = (matchId: string) => {
  const { duty } = table
  return ownerDb().$count(
    duty,
    and(eq(duty.thingId, matchId), eq(duty.kind, 'read_thanks'), isNull(duty.endedAt)),
  )
}

it('thanks wait until one of us has read them, then they reach the neighbour in a letter', async () => {
  const { id, resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await thankNeighbour(resident, { words: WORDS }))
  expect(wordOf(await thankNeighbour(resident, { words: 'Nog eens' }))).toBe('match.thankedBefore')
  expect([await waits(matchId), await letters(matchId)]).toEqual([1, []])
  expect(done(await myMatch(volunteer, { matchId })).thanks).toEqual([])
  expect(done(await myRequest(resident, {})).thanks).toBe('held')
  // What was forgotten is opened by the same rule.
  await ownerDb().delete(table.duty).where(eq(table.duty.kind, 'read_thanks'))
  done(await checkDuties(SYSTEM, {}))
  expect(await waits(matchId)).toBe(1)

  const [word] = done(await requestDetail(coordinator, { helpRequestId: id })).words
  const reading = { wordId: word?.id ?? '', choice: 'passed_on' } as const
  expect(wordOf(await readThanks(volunteer, reading))).toBe('hidden')
  expect(wordOf(await readThanks(await someone('coordinator', ['THERE']), reading))).toBe('hidden')
  done(await readThanks(coordinator, reading))
  expect(wordOf(await readThanks(coordinator, { ...reading, choice: 'kept' }))).toBe('match.thanksRead')
  expect([await waits(matchId), await letters(matchId)]).toEqual([0, [reading.wordId]])
  expect(done(await myMatch(volunteer, { matchId })).thanks.map((one) => one.text)).toEqual([WORDS])

  const mail = { template: 'thanks-passed', wordId: reading.wordId, matchId } as const
  await database.ownerPool.query(`update volunteer set locale = 'fr' where id = $1`, [volunteer.volunteerId])
  const composed = await asActor(SYSTEM, (tx) => compose(tx, mail))
  if (typeof composed === 'string') throw new Error(composed)
  const read = textOf(composed.content)
  expect(read).toContain(WORDS)
  expect(read).toContain('Tu as aidé un voisin')
  for (const secret of ['Maria', 'Peeters', 'Dorpstraat']) expect(read).not.toContain(secret)
})

it('words that may not go on stay with us', async () => {
  const { resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await thankNeighbour(resident, { words: 'Die andere buur was lelijk tegen mij.' }))
  const [word] = await wordsOf(matchId)
  done(await readThanks(coordinator, { wordId: word?.id ?? '', choice: 'kept' }))
  expect([await waits(matchId), await letters(matchId)]).toEqual([0, []])
  expect(done(await myMatch(volunteer, { matchId })).thanks).toEqual([])
  const mail = { template: 'thanks-passed', wordId: word?.id ?? '', matchId } as const
  expect(await asActor(SYSTEM, (tx) => compose(tx, mail))).toBe('untrue')
  expect((await wordsOf(matchId)).map((one) => one.text)).toEqual(['Die andere buur was lelijk tegen mij.'])
})

it('is refused in a clear sentence when it is empty, too long, or leads to somebody’s door', async () => {
  const { resident, coordinator, matchId } = await walkingEveryWeek()
  const said = async (words: string) => {
    const outcome = await thankNeighbour(resident, { words })
    return wordOf(outcome)
  }
  expect(await said('   ')).toBe('invalid')
  expect(await said('x'.repeat(1001))).toBe('invalid')
  expect(await said('Kom langs: Dorpstraat 7')).toBe('match.thanksContact')
  expect(await said('Bel 015 27 01 02')).toBe('match.thanksContact')
  const byPhone = { matchId, words: 'Bel 015 27 01 02', heard: 'phone' } as const
  expect(wordOf(await recordThanks(coordinator, byPhone))).toBe('match.thanksContact')
  expect(await wordsOf(matchId)).toEqual([])
})

it('is told by telephone as well, also after the end, and not before there was anybody', async () => {
  const { resident, coordinator, volunteer, matchId } = await walkingEveryWeek()
  done(await endPair(coordinator, { matchId, reason: 'klaar', whoTells: 'neighbour' }))
  expect(wordOf(await recordThanks(volunteer, { matchId, words: 'x', heard: 'phone' }))).toBe('hidden')
  const byPhone = { matchId, words: 'Dank je, An.', heard: 'phone' } as const
  done(await recordThanks(coordinator, byPhone))
  done(await recordThanks(coordinator, byPhone))
  expect(await letters(matchId)).toHaveLength(1)
  done(await thankNeighbour(resident, { words: WORDS }))
  const nobody = await seekingScene(1)
  expect(wordOf(await thankNeighbour(nobody.resident, { words: WORDS }))).toBe('match.nobodyToThank')
  expect(done(await myRequest(nobody.resident, {})).thanks).toBeNull()
})

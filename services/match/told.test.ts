import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { MINUTE } from '@/domain/kernel/time'
import { dueBy } from '@/domain/practice/due'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { signalDue } from '@/domain/signal/signal-states'
import { requestDetail } from '../help-request/queries'
import { recordAnswer } from '../offer/commands'
import { done, type Scene, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { approveMatch, finishMatch, recordTold } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const heard = 'phone' as const

function first({ asked }: Scene) {
  const [one] = asked
  if (!one) throw new Error('nobody was asked')
  return one
}

async function matchOf(scene: Scene) {
  const rows = await ownerDb().select().from(table.match).where(eq(table.match.helpRequestId, scene.id))
  const [match] = rows
  if (!match) throw new Error('there is no match')
  return match
}

/** Everything by telephone, up to the help itself. */
async function helping() {
  const scene = await seekingScene(1)
  done(await recordAnswer(scene.coordinator, { offerId: first(scene).offerId, answer: 'yes', heard }))
  done(
    await approveMatch(scene.coordinator, {
      helpRequestId: scene.id,
      residentSaidYes: 'yes',
      consentHow: 'phone',
    }),
  )
  return { ...scene, matchId: (await matchOf(scene)).id }
}

describe('everything by telephone', () => {
  it('from yes to done, with who heard it in the history', async () => {
    const { coordinator, id, matchId } = await helping()
    done(await recordTold(coordinator, { matchId, told: 'called', heard }))
    done(await recordTold(coordinator, { matchId, told: 'good', heard: 'in_person' }))
    const { request, timeline } = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect(request.state).toBe('done')
    const told = timeline
      .filter((one) => one.heard !== null)
      .map((one) => `${one.thing} ${one.toState} ${one.heard}`)
    expect(told).toEqual(
      expect.arrayContaining(['offer accepted phone', 'match done in_person', 'help_request done in_person']),
    )
    // What nobody told is nobody's hearsay.
    expect(timeline.filter((one) => one.toState === 'matched').map((one) => one.heard)).toEqual([null])
  })

  it('a no is a no, with its reason, and the next is asked', async () => {
    const scene = await seekingScene(1)
    const { offerId } = first(scene)
    done(await recordAnswer(scene.coordinator, { offerId, answer: 'no', reason: 'busy', heard }))
    const [offer] = await ownerDb().select().from(table.offer).where(eq(table.offer.id, offerId))
    expect([offer?.state, offer?.declineReason]).toEqual(['declined', 'busy'])
    expect(wordOf(await recordAnswer(scene.coordinator, { offerId, answer: 'yes', heard }))).toBe(
      'offer.declinedBefore',
    )
  })

  it('a worry needs its words, and becomes a signal with a date', async () => {
    const { coordinator, matchId } = await helping()
    expect(wordOf(await recordTold(coordinator, { matchId, told: 'worried', heard }))).toBe(
      'match.worryMissing',
    )
    done(await recordTold(coordinator, { matchId, told: 'worried', words: 'Ze eet niet.', heard }))
    const [signal] = await ownerDb().select().from(table.signal).where(eq(table.signal.matchId, matchId))
    expect([signal?.text, signal?.state]).toEqual(['Ze eet niet.', 'open'])
  })

  it('a worry of the neighbour waits as long as they said; who did not say it is looked at first', async () => {
    const choices = [undefined, 'urgent', 'normal', 'relaxed'] as const
    const waits: (readonly [string | undefined, number])[] = []
    for (const urgency of choices) {
      const { matchId, asked } = await helping()
      const told = { matchId, outcome: 'worried', worry: 'Ze eet niet.', urgency } as const
      done(await finishMatch(asked[0]?.volunteer ?? VISITOR, told))
      const [signal] = await ownerDb().select().from(table.signal).where(eq(table.signal.matchId, matchId))
      const rule = signalDue(urgency ?? 'urgent')
      const due = dueBy(rule, USUAL_PRACTICE, { now: signal?.createdAt.getTime() ?? 0 })
      waits.push([signal?.urgency, Math.abs((signal?.dueAt.getTime() ?? 0) - due) < MINUTE ? 0 : 1])
    }
    expect(waits).toEqual(choices.map((urgency) => [urgency ?? 'urgent', 0]))
  })

  it('"somebody else, please" lasts: these two are kept apart', async () => {
    const { coordinator, matchId, id } = await helping()
    done(await recordTold(coordinator, { matchId, told: 'not_this_neighbour', words: 'Liever niet', heard }))
    const { request, matches } = done(await requestDetail(coordinator, { helpRequestId: id }))
    // Not "you told us in time": the neighbour told nothing, and is called.
    expect([request.state, matches[0]?.match.state]).toEqual(['seeking', 'ended'])
    const [call] = await ownerDb().select().from(table.duty).where(eq(table.duty.thingId, matchId))
    expect([call?.kind, call?.why]).toEqual(['tell_neighbour', 'not_this_neighbour'])
    const [apart] = await ownerDb()
      .select()
      .from(table.volunteerBlock)
      .where(eq(table.volunteerBlock.residentId, request.residentId))
    expect(apart?.wishedBy).toBe('resident')
    expect(wordOf(await recordTold(coordinator, { matchId, told: 'good', heard }))).toBe('match.over')
  })

  it('is written down by who works here, and by nobody else', async () => {
    const scene = await seekingScene(1)
    const answer = { offerId: first(scene).offerId, answer: 'yes', heard } as const
    const elsewhere = await someone('coordinator', ['THERE'])
    for (const actor of [elsewhere, await someone('admin'), first(scene).volunteer])
      expect(wordOf(await recordAnswer(actor, answer))).toBe('hidden')
    expect(await ownerDb().$count(table.match, eq(table.match.helpRequestId, scene.id))).toBe(0)
    expect(wordOf(await recordAnswer(await someone('operator'), answer))).toBe('ok')
  })
})

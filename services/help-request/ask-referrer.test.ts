import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { hashOf, questionSecret } from '../gate/secret'
import { sendMessage } from '../mail/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { answerQuestion, askReferrer, moveRequest } from './commands'
import { questionByLink, requestDetail } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
/** Monday, ten o'clock in the morning. */
const MONDAY = Date.UTC(2026, 5, 8, 8)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY })
})
afterAll(async () => {
  vi.useRealTimers()
  await database.drop()
})

/** A request that somebody passed on, and a question to them. */
async function asked(more: Partial<Parameters<typeof askReferrer>[1]> = {}) {
  const referrer = await someone('referrer')
  const scene = await seekingScene(0, { referrerId: referrer.kind === 'user' ? referrer.id : '' })
  const form = { helpRequestId: scene.id, question: 'still_wanted' as const, ...more }
  const { id } = done(await askReferrer(scene.coordinator, form))
  return { ...scene, form, referrer, questionId: id, holder: visitorWith(hashOf(questionSecret(id))) }
}

async function openDuty(helpRequestId: string) {
  const rows = await ownerDb().select().from(table.duty).where(eq(table.duty.helpRequestId, helpRequestId))
  return rows.filter((one) => one.kind === 'referrer_answer' && one.endedAt === null)
}

describe('a question to whoever passed a request on', () => {
  it('goes by mail without a name, and waits with a date', async () => {
    const { id, questionId } = await asked()
    const [letter] = await ownerDb()
      .select()
      .from(table.message)
      .where(eq(table.message.template, 'referrer-asked'))
    done(await sendMessage(SYSTEM, { messageId: letter?.id ?? '' }))
    const [sent] = await ownerDb()
      .select()
      .from(table.message)
      .where(eq(table.message.id, letter?.id ?? ''))
    expect(sent?.text).toContain(`/antwoord/${questionSecret(questionId)}`)
    expect(sent?.text).toContain('Wil de persoon dit nog?')
    expect(`${sent?.subject}${sent?.text}${sent?.html}`).not.toMatch(/Maria|Peeters|Dorpstraat/)
    const [duty] = await openDuty(id)
    expect(duty).toMatchObject({ why: 'asked', ownerRole: 'staff' })
    expect(duty?.dueAt.getTime()).toBeGreaterThan(MONDAY + 4 * DAY)
  })

  it('is asked by who works there, one at a time, in words when they are our own', async () => {
    const { form, coordinator } = await asked()
    expect(wordOf(await askReferrer(coordinator, form))).toBe('refer.asked')
    expect(wordOf(await askReferrer(await someone('coordinator', ['THERE']), form))).toBe('hidden')
    const alone = await seekingScene(0)
    const of = { helpRequestId: alone.id, question: 'own' as const }
    expect(wordOf(await askReferrer(alone.coordinator, of))).toBe('refer.words')
    expect(wordOf(await askReferrer(alone.coordinator, { ...of, text: 'Is zij thuis?' }))).toBe('refer.gone')
  })

  it('is only looked at when the link is opened, by anybody who holds it', async () => {
    // Chosen is the first of the list: the words count.
    const { id, holder } = await asked({ text: 'Is zij\nalweer thuis?' })
    const shown = done(await questionByLink(holder, {}))
    expect(shown).toMatchObject({ question: 'own', words: 'Is zij alweer thuis?', stage: 'open' })
    expect(JSON.stringify(shown)).not.toMatch(/Maria|Peeters|Dorpstraat/)
    expect(wordOf(await questionByLink(visitorWith(hashOf('x')), {}))).toBe('hidden')
    expect((await openDuty(id))[0]?.why).toBe('asked')
  })
})

describe('an answer', () => {
  it('is taken once, ends what waited, and is a next step for us by the next working day', async () => {
    const { id, holder, coordinator } = await asked()
    done(await answerQuestion(holder, { answer: 'no' }))
    expect(wordOf(await answerQuestion(holder, { answer: 'yes' }))).toBe('refer.over')
    expect(done(await questionByLink(holder, {})).stage).toBe('answered')
    const [duty, ...more] = await openDuty(id)
    expect([duty?.why, more.length]).toEqual(['referrer-no', 0])
    expect(duty?.dueAt.getTime()).toBeLessThan(MONDAY + 2 * DAY)
    const { questions, timeline, referrer } = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect(questions).toMatchObject([{ answer: 'no' }])
    expect(referrer?.name).toBeTruthy()
    expect(timeline.map((one) => one.reason)).toEqual(
      expect.arrayContaining(['referrer-asked', 'referrer-no']),
    )
  })

  it('comes too late after seven days, and of a request that is over', async () => {
    const late = await asked()
    vi.setSystemTime(MONDAY + 7 * DAY)
    expect(done(await questionByLink(late.holder, {})).stage).toBe('over')
    expect(wordOf(await answerQuestion(late.holder, { answer: 'yes' }))).toBe('refer.over')
    expect((await openDuty(late.id))[0]?.why).toBe('asked')
    const over = await asked()
    done(await moveRequest(over.coordinator, { helpRequestId: over.id, to: 'withdrawn', reason: 'x' }))
    expect(done(await questionByLink(over.holder, {})).stage).toBe('over')
    expect(wordOf(await answerQuestion(over.holder, { answer: 'yes' }))).toBe('refer.over')
  })
})

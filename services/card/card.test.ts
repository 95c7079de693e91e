import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { cardNumber } from '@/domain/card/card-number'
import { type Actor, VISITOR } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { strikeStep, tendStartLists } from '../start-list/commands'
import { done } from '../testing/scene'
import { neighbour, smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState } from '../volunteer/commands'
import { cardOfNeighbour, myCard, verifyCard, verifyForCaller } from './queries'

let database: FreshDatabase
let coordinator: Actor
let colleague: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
  colleague = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const { message, neighbourCard, startStep, volunteer } = table
const today = localDate(Date.now())
const A_YEAR_ON = /^20\d\d-\d\d-\d\d$/
const cardsOf = (volunteerId: string) =>
  ownerDb().select().from(neighbourCard).where(eq(neighbourCard.volunteerId, volunteerId))
const verify = async (number: string) => done(await verifyCard(VISITOR, { number }))
const lettersTo = async (volunteerId: string) =>
  (await ownerDb().select().from(message)).filter(
    ({ template, values }) =>
      template === 'card-ready' && (values as { volunteerId?: string }).volunteerId === volunteerId,
  ).length

/** Somebody who may be asked, with the card that the system gave them. */
async function withCard() {
  const self = await neighbour()
  await startDone(self.volunteerId)
  done(await tendStartLists(SYSTEM, {}))
  const [card] = await cardsOf(self.volunteerId)
  if (!card) throw new Error('no card')
  return { self, volunteerId: self.volunteerId, card }
}

describe('a card', () => {
  it('is given with the first step into the neighbourhood, and no sooner', async () => {
    const { volunteerId } = await neighbour({ state: 'intake_done' })
    await startDone(volunteerId, ['note', 'agreement', 'code'])
    const toReady = () => changeVolunteerState(colleague, { volunteerId, to: 'ready' })
    expect((await toReady()).ok).toBe(false)
    expect(await cardsOf(volunteerId)).toEqual([])
    await startDone(volunteerId, ['identity'])
    done(await toReady())
    expect(await cardsOf(volunteerId)).toMatchObject([{ issuedOn: today }])
    // The letter of welcome tells of it.
    expect(await lettersTo(volunteerId)).toBe(0)
  })

  it('comes to who helped before there were cards, is told of once, and is followed by another in its last month', async () => {
    const { self, volunteerId, card } = await withCard()
    expect(await lettersTo(volunteerId)).toBe(1)
    done(await tendStartLists(SYSTEM, {}))
    expect(await cardsOf(volunteerId)).toHaveLength(1)
    await ownerDb()
      .update(neighbourCard)
      .set({ validUntil: addDays(today, 30) })
      .where(eq(neighbourCard.number, card.number))
    done(await tendStartLists(SYSTEM, {}))
    expect(await lettersTo(volunteerId)).toBe(2)
    const [old, next] = (await cardsOf(volunteerId)).toSorted((a, b) =>
      a.validUntil.localeCompare(b.validUntil),
    )
    expect(next?.number).not.toBe(old?.number)
    expect(done(await myCard(self, {})).card).toMatchObject({ number: next?.number, good: true })
    // Until its own last day the paper that is on its way out is good.
    expect(await verify(old?.number ?? '')).toMatchObject({ until: addDays(today, 30) })
    expect(await verify(next?.number ?? '')).toMatchObject({ until: expect.stringMatching(A_YEAR_ON) })
  })

  it('answers a first name and a day, to a visitor as to who has one on the telephone', async () => {
    const { volunteerId, card } = await withCard()
    await ownerDb().update(volunteer).set({ firstName: 'Karim' }).where(eq(volunteer.id, volunteerId))
    const answer = { firstName: 'Karim', until: card.validUntil }
    expect(await verify(card.number.replace(/(.{4})/g, '$1 '))).toEqual(answer)
    expect(done(await verifyForCaller(coordinator, { number: card.number }))).toEqual(answer)
    expect(done(await verifyForCaller(coordinator, { number: null }))).toBeNull()
    expect(await verify(cardNumber(1))).toBeNull()
    expect(await verifyCard(VISITOR, { number: '1234 5678 9012' })).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'number', reason: 'card.number' }],
    })
  })

  it('ends at once with what it hangs on, whatever is printed on it', async () => {
    const { volunteerId, card } = await withCard()
    const good = async () => (await verify(card.number)) !== null
    const set = (changes: Partial<typeof volunteer.$inferInsert>) =>
      ownerDb().update(volunteer).set(changes).where(eq(volunteer.id, volunteerId))
    expect(await good()).toBe(true)
    for (const state of ['paused', 'suspended'] as const) {
      await set({ state })
      expect([state, await good()]).toEqual([state, false])
    }
    await set({ state: 'active' })
    expect(await good()).toBe(true)
    await set({ restrictedAt: new Date() })
    expect(await good()).toBe(false)
    await set({ restrictedAt: null, startTakenOverUntil: null })
    expect(await good()).toBe(true)
    const steps = await ownerDb().select().from(startStep).where(eq(startStep.volunteerId, volunteerId))
    done(await strikeStep(coordinator, { stepId: steps.find(({ item }) => item === 'code')?.id ?? '' }))
    expect(await good()).toBe(false)
    await startDone(volunteerId, ['code'])
    expect(await good()).toBe(true)
    await ownerDb()
      .update(neighbourCard)
      .set({ issuedOn: addDays(today, -9), validUntil: addDays(today, -1) })
      .where(eq(neighbourCard.number, card.number))
    expect(await good()).toBe(false)
  })

  it('is gone when its holder stops, by whichever door', async () => {
    const { volunteerId, card } = await withCard()
    done(await changeVolunteerState(coordinator, { volunteerId, to: 'ended' }))
    expect(await cardsOf(volunteerId)).toEqual([])
    expect(await verify(card.number)).toBeNull()
  })

  it('is read by its holder and who guides them; nobody writes one, their own neither', async () => {
    const { self, volunteerId, card } = await withCard()
    const other = await neighbour()
    expect(done(await myCard(other, {})).card).toBeNull()
    const elsewhere = await someone('coordinator', ['THERE'])
    expect(done(await cardOfNeighbour(coordinator, { volunteerId })).card?.number).toBe(card.number)
    expect(await cardOfNeighbour(elsewhere, { volunteerId })).toMatchObject({ kind: 'hidden' })
    const made = { number: cardNumber(77), volunteerId, issuedOn: today, validUntil: '2099-01-01' }
    for (const actor of [self, coordinator, VISITOR]) {
      await expect(asActor(actor, (tx) => tx.insert(neighbourCard).values(made))).rejects.toThrow()
      await expect(
        asActor(actor, (tx) =>
          tx
            .update(neighbourCard)
            .set({ validUntil: '2099-01-01' })
            .where(eq(neighbourCard.number, card.number)),
        ),
      ).rejects.toThrow()
    }
    for (const actor of [other, elsewhere, VISITOR])
      expect(await asActor(actor, (tx) => tx.select().from(neighbourCard))).toEqual([])
    expect(await cardsOf(volunteerId)).toEqual([card])
  })
})

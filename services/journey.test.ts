import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import type { Outcome } from './gate/outcome'
import { hashOf, newSecret, offerSecret } from './gate/secret'
import { moveRequest, openMyRequest, saveAnswers, submitRequest } from './help-request/commands'
import { myRequest, requestDetail, worklist } from './help-request/queries'
import { approveMatch, confirmContact, finishMatch, handBack } from './match/commands'
import { myHelp, myMatch } from './match/queries'
import { acceptOffer, continueSeeking, declineOffer, explainDecline, sendOffers } from './offer/commands'
import { candidates, offerToAnswer } from './offer/queries'
import { handleSignal } from './signal/commands'
import { openSignals } from './signal/queries'
import { neighbour, smallTown, someone } from './testing/town'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>

beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function ask(addressId = town.addressHere) {
  const secret = newSecret()
  const actor = visitorWith(hashOf(secret))
  const answers = {
    'who-for': { forWhom: 'me' },
    what: { kind: 'GROCERIES', details: 'Een zak appels' },
    when: { timing: 'soon', part: 'any' },
    where: { addressId, houseNumber: '7', box: '', typed: '' },
    who: { name: 'Maria Peeters', phone: '015 00 00 42', email: '' },
    know: { goodToKnow: 'Bel twee keer', language: 'nl', genderWish: 'any' },
  }
  for (const [step, answer] of Object.entries(answers))
    done(await saveAnswers(actor, { step: step as 'what', answers: answer }))
  return { actor, sent: done(await submitRequest(actor, { locale: 'nl' })) }
}

describe('the main job', () => {
  it('goes from a question to help that is done', async () => {
    const coordinator = await someone('coordinator', ['HERE'])
    const volunteers = [await neighbour(), await neighbour(), await neighbour(), await neighbour()]
    const { actor: resident, sent } = await ask()
    expect(done(await submitRequest(resident, { locale: 'nl' }))).toEqual(sent)
    expect(done(await myRequest(resident, {})).state).toBe('triage')

    const opened = done(
      await openMyRequest(visitorWith(null), { reference: sent.reference, phone: '+32 15 000042' }),
    )
    expect(done(await myRequest(visitorWith(hashOf(opened.secret)), {})).reference).toBe(sent.reference)

    expect(done(await worklist(coordinator, { view: 'new' })).rows.map((row) => row.id)).toContain(sent.id)
    done(await moveRequest(coordinator, { helpRequestId: sent.id, to: 'ready' }))
    const ranked = done(await candidates(coordinator, { helpRequestId: sent.id }))
    expect(ranked.candidates).toHaveLength(4)
    const volunteerIds = ranked.candidates.map((one) => one.id)
    done(await sendOffers(coordinator, { helpRequestId: sent.id, volunteerIds }))

    // Once in twenty a lot asks the last in line first; how many are asked does not hang on it.
    const offers = await ownerDb()
      .select()
      .from(table.offer)
      .where(eq(table.offer.helpRequestId, sent.id))
      .orderBy(sql`state <> 'sent'`, table.offer.rank)
    expect(offers.map((one) => one.state)).toEqual(['sent', 'sent', 'sent', 'waiting'])
    const byLink = (index: number) => visitorWith(hashOf(offerSecret(offers[index]?.id ?? '')))
    const seen = done(await offerToAnswer(byLink(0), {}))
    expect(JSON.stringify(seen)).not.toMatch(/Maria|Peeters|Dorpstraat|appels|000042/)

    done(await declineOffer(byLink(0), {}))
    done(await explainDecline(byLink(0), { reason: 'busy', pauseDays: '7' }))
    done(
      await continueSeeking(
        { kind: 'system', task: 'test' },
        { helpRequestId: sent.id, trigger: 'declined' },
      ),
    )
    done(await acceptOffer(byLink(3), {}))
    expect(await acceptOffer(byLink(1), {})).toMatchObject({ ok: false, refusal: { reason: 'offer.taken' } })

    const winner = volunteers.find((one) => one.volunteerId === offers[3]?.volunteerId)
    if (!winner) throw new Error('no winner')
    const [help] = done(await myHelp(winner, {}))
    expect(help).toMatchObject({ state: 'proposed', residentName: null })
    const matchId = help?.id ?? ''
    expect(done(await myMatch(winner, { matchId })).contact).toBeNull()

    done(
      await approveMatch(coordinator, {
        helpRequestId: sent.id,
        residentSaidYes: 'yes',
        consentHow: 'phone',
      }),
    )
    expect(done(await myMatch(winner, { matchId })).contact).toMatchObject({
      name: 'Maria Peeters',
      houseNumber: null,
    })
    done(await confirmContact(winner, { matchId }))
    expect(done(await myMatch(winner, { matchId })).contact).toMatchObject({ houseNumber: '7' })
    done(await finishMatch(winner, { matchId, outcome: 'worried', worry: 'Ze at niet' }))
    expect(done(await myMatch(winner, { matchId })).contact).toBeNull()

    const [signal] = done(await openSignals(coordinator, {}))
    expect(signal).toMatchObject({ text: 'Ze at niet', helpRequestId: sent.id })
    done(await handleSignal(coordinator, { signalId: signal?.id ?? '', note: 'Gebeld, alles in orde' }))
    expect(done(await openSignals(coordinator, {}))).toEqual([])
    expect(done(await requestDetail(coordinator, { helpRequestId: sent.id })).request.state).toBe('done')

    const read = await ownerDb()
      .select()
      .from(table.auditLog)
      .where(eq(table.auditLog.operation, 'match.contact'))
    expect(read.length).toBeGreaterThanOrEqual(3)
  })

  it('P14 gives a request to one of four who say yes at the same moment', async () => {
    const coordinator = await someone('coordinator', ['HERE'])
    const four = await Promise.all([0, 1, 2].map(() => neighbour()))
    const { sent } = await ask()
    done(await moveRequest(coordinator, { helpRequestId: sent.id, to: 'ready' }))
    done(
      await sendOffers(coordinator, {
        helpRequestId: sent.id,
        volunteerIds: four.map((one) => one.volunteerId),
      }),
    )
    const offers = await ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, sent.id))
    const outcomes = await Promise.all(
      [...offers, ...offers.slice(0, 1)].map((one) =>
        acceptOffer(visitorWith(hashOf(offerSecret(one.id))), {}),
      ),
    )
    const accepted = await ownerDb().select().from(table.match).where(eq(table.match.helpRequestId, sent.id))
    expect(accepted).toHaveLength(1)
    expect(outcomes.filter((one) => one.ok).length).toBeGreaterThanOrEqual(1)
    for (const one of outcomes) if (!one.ok) expect(one).toMatchObject({ refusal: { reason: 'offer.taken' } })
  })

  it('goes on to the next in line when the neighbour hands it back', async () => {
    const coordinator = await someone('coordinator', ['HERE'])
    const people = await Promise.all([0, 1, 2, 3].map(() => neighbour()))
    const { sent } = await ask()
    done(await moveRequest(coordinator, { helpRequestId: sent.id, to: 'ready' }))
    done(
      await sendOffers(coordinator, {
        helpRequestId: sent.id,
        volunteerIds: people.map((one) => one.volunteerId),
      }),
    )
    const [first] = people
    if (!first) throw new Error('nobody')
    const [offer] = await ownerDb()
      .select()
      .from(table.offer)
      .where(eq(table.offer.volunteerId, first.volunteerId))
    done(await acceptOffer(first, { offerId: offer?.id }))
    done(
      await approveMatch(coordinator, {
        helpRequestId: sent.id,
        residentSaidYes: 'yes',
        consentHow: 'phone',
      }),
    )
    const [help] = done(await myHelp(first, {}))
    done(await handBack(first, { matchId: help?.id ?? '' }))
    const after = done(await requestDetail(coordinator, { helpRequestId: sent.id }))
    expect(after.request.state).toBe('seeking')
    done(
      await continueSeeking(
        { kind: 'system', task: 'test' },
        { helpRequestId: sent.id, trigger: 'declined' },
      ),
    )
    const next = done(await requestDetail(coordinator, { helpRequestId: sent.id }))
    expect(next.offers.find((one) => one.rank === 3)?.state).toBe('sent')
    expect(await myMatch(first, { matchId: help?.id ?? '' })).toMatchObject({
      ok: true,
      value: { contact: null },
    })
  })

  it('P3 does not exist for the coordinator of another neighbourhood', async () => {
    const stranger = await someone('coordinator', ['THERE'])
    const { sent } = await ask()
    expect(await requestDetail(stranger, { helpRequestId: sent.id })).toEqual({ ok: false, kind: 'hidden' })
    expect(await moveRequest(stranger, { helpRequestId: sent.id, to: 'ready' })).toEqual({
      ok: false,
      kind: 'hidden',
    })
    expect(done(await worklist(stranger, { view: 'new' })).rows.map((row) => row.id)).not.toContain(sent.id)
    const operator = await someone('operator')
    expect(await candidates(operator, { helpRequestId: sent.id })).toEqual({ ok: false, kind: 'denied' })
  })
})

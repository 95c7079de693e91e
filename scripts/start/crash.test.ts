import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools, ownerDb, pointPoolsAt } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { hashOf, newSecret } from '@/services/gate/secret'
import { neighbour, smallTown, someone } from '@/services/testing/town'

const place = mkdtempSync(join(tmpdir(), 'crash-'))
chmodSync(place, 0o711)

interface Parts {
  readonly process: ChildProcess
  readonly ask: (operation: string, actor: Actor, input: object) => Promise<unknown>
}

async function start(): Promise<Parts> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start/testing/parts.ts', place], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? '{"dead":true}')
  await closePools()
  pointPoolsAt((await next()).url)
  return {
    process: child,
    ask(operation, actor, input) {
      child.stdin.write(`${JSON.stringify({ operation, actor, input })}\n`)
      return next()
    },
  }
}

/** The application, and every third time the database with it. No farewell for either. */
async function kill(parts: Parts, database: boolean): Promise<void> {
  const gone = new Promise((resolve) => parts.process.once('exit', resolve))
  parts.process.kill('SIGKILL')
  await gone
  await closePools()
  if (database) process.kill(postmaster(), 'SIGKILL')
}
const postmaster = () => Number.parseInt(readFileSync(join(place, 'postgres/postmaster.pid'), 'utf8'), 10)

let parts: Parts
const secret = visitorWith(hashOf(newSecret()))
let people: { coordinator: Actor; first: Awaited<ReturnType<typeof neighbour>>; second: typeof people.first }

beforeAll(async () => {
  parts = await start()
  const { addressHere } = await smallTown()
  await ownerDb().update(table.address).set({ id: ADDRESS }).where(eq(table.address.id, addressHere))
  people = {
    coordinator: await someone('coordinator', ['HERE']),
    first: await neighbour(),
    second: await neighbour(),
  }
})
afterAll(async () => {
  await kill(parts, true)
  rmSync(place, { recursive: true, force: true })
})

const ADDRESS = '01900000-0000-7000-8000-000000000001'
const ANSWERS = {
  'who-for': { forWhom: 'me' },
  what: { kind: 'GROCERIES', details: 'Een zak appels' },
  when: { timing: 'soon', part: 'any' },
  where: { addressId: ADDRESS, houseNumber: '7', box: '', typed: '' },
  who: { name: 'Maria Peeters', phone: '015 00 00 42', email: 'maria@thuis.invalid' },
  know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
}

async function theRequest() {
  const [row] = await ownerDb().select().from(table.helpRequest)
  return row
}
async function theOffer(volunteerId: string) {
  const [row] = await ownerDb().select().from(table.offer).where(eq(table.offer.volunteerId, volunteerId))
  return row
}
async function theMatch() {
  const [row] = await ownerDb().select().from(table.match)
  return row
}
const requestState = async () => (await theRequest())?.state
const helpRequestId = async () => ({ helpRequestId: (await theRequest())?.id })

interface Step {
  readonly operation: string
  readonly who: () => Actor
  readonly input: () => Promise<object> | object
  /** What must still be true after the kill. */
  readonly kept: () => Promise<unknown>
  readonly expected: unknown
}

const JOURNEY: Readonly<Record<string, Step>> = {
  'one answer of the draft': {
    operation: 'saveAnswers',
    who: () => secret,
    input: () => ({ step: 'what', answers: ANSWERS.what }),
    kept: async () => (await ownerDb().select().from(table.requestDraft))[0]?.answers,
    expected: { what: ANSWERS.what },
  },
  'the whole question': {
    operation: 'submitRequest',
    who: () => secret,
    input: async () => {
      for (const [step, answers] of Object.entries(ANSWERS))
        await parts.ask('saveAnswers', secret, { step, answers })
      return { locale: 'nl' }
    },
    kept: requestState,
    expected: 'triage',
  },
  triage: {
    operation: 'moveRequest',
    who: () => people.coordinator,
    input: async () => ({ ...(await helpRequestId()), to: 'ready' }),
    kept: requestState,
    expected: 'ready',
  },
  'the offers': {
    operation: 'sendOffers',
    who: () => people.coordinator,
    input: async () => ({
      ...(await helpRequestId()),
      volunteerIds: [people.first.volunteerId, people.second.volunteerId],
    }),
    kept: async () => (await ownerDb().select().from(table.offer)).map((one) => one.state),
    expected: ['sent', 'sent'],
  },
  'a no': {
    operation: 'declineOffer',
    who: () => people.first,
    input: async () => ({ offerId: (await theOffer(people.first.volunteerId))?.id }),
    kept: async () => (await theOffer(people.first.volunteerId))?.state,
    expected: 'declined',
  },
  'a yes': {
    operation: 'acceptOffer',
    who: () => people.second,
    input: async () => ({ offerId: (await theOffer(people.second.volunteerId))?.id }),
    kept: async () => [await requestState(), (await theMatch())?.state],
    expected: ['proposed_to_resident', 'proposed'],
  },
  'the approval': {
    operation: 'approveMatch',
    who: () => people.coordinator,
    input: async () => ({ ...(await helpRequestId()), residentSaidYes: 'yes', consentHow: 'phone' }),
    kept: async () => [await requestState(), (await theMatch())?.state],
    expected: ['matched', 'active'],
  },
  'the first call': {
    operation: 'confirmContact',
    who: () => people.second,
    input: async () => ({ matchId: (await theMatch())?.id }),
    kept: async () => (await theMatch())?.firstContactAt !== null,
    expected: true,
  },
  'the end, with a worry': {
    operation: 'finishMatch',
    who: () => people.second,
    input: async () => ({ matchId: (await theMatch())?.id, outcome: 'worried', worry: 'Ze at niet' }),
    kept: async () => [await requestState(), (await ownerDb().select().from(table.signal))[0]?.state],
    expected: ['done', 'open'],
  },
  'what was done about it': {
    operation: 'handleSignal',
    who: () => people.coordinator,
    input: async () => ({ signalId: (await ownerDb().select().from(table.signal))[0]?.id, note: 'Gebeld' }),
    kept: async () => (await ownerDb().select().from(table.signal))[0]?.state,
    expected: 'handled',
  },
}

describe('P15 kill -9 between each two steps of the journey', () => {
  test.each(Object.entries(JOURNEY).map(([name, step], index) => [name, step, index % 3 === 2] as const))(
    '%s is still there',
    async (_, { operation, who, input, kept, expected }, database) => {
      expect(await parts.ask(operation, who(), await input())).toMatchObject({ ok: true })
      await kill(parts, database)
      parts = await start()
      expect(await kept()).toEqual(expected)
    },
  )

  test('no mail was lost: each is sent by whoever starts next, or waits for its hour', async () => {
    const letters = () => ownerDb().select().from(table.message).where(eq(table.message.state, 'queued'))
    await expect
      .poll(
        async () => {
          await ownerDb().execute(
            'update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null',
          )
          return (await letters()).length
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(0)
    const sent = await ownerDb().select().from(table.message)
    // What staff are told goes by the clock: how often depends on how long the kills took.
    const toOutside = sent.map((one) => one.template).filter((template) => template !== 'notice')
    expect(toOutside.sort()).toEqual(['how-was-it', 'match-approved', 'offer', 'offer', 'request-received'])
  })
})

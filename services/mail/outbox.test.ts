import { createServer } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import { freePort } from '@/db/embedded/free-port'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { MINUTE } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { acceptOffer, declineOffer, recordAnswer } from '../offer/commands'
import { done, type Scene, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { sendMessage } from './commands'
import type { Mail } from './letters'
import { outbox } from './queries'
import { queueMail } from './queue'

// At whatever hour this runs; nights are those of services/offer/moved-clock.test.ts.
vi.mock('../case/asking-hours', () => {
  const now = async () => null
  return { whenAsked: now, whenAwake: now, whenMayAsk: now, whenCityAsks: now }
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
let port = 0
/** What the server says to each recipient; null takes the letter. */
let answer: { responseCode: number; message: string } | null = null
let server: { close(done: () => void): unknown } | undefined

beforeAll(async () => {
  port = await freePort()
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.MAIL_FROM = 'hulp@dorp.invalid'
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  await smallTown()
})
beforeEach(async () => {
  await ownerDb().delete(table.badAddress)
  await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
})
afterEach(() => new Promise<void>((ended) => (server ? server.close(() => ended()) : ended())))
afterAll(() => database.drop())

function startMailServer(said: typeof answer): Promise<void> {
  answer = said
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, taken) =>
      taken(answer ? Object.assign(new Error(answer.message), answer) : undefined),
    onData: (stream, _session, taken) => {
      stream.resume()
      stream.on('end', () => taken())
    },
  })
  server = started
  return new Promise((up) => started.listen(port, '127.0.0.1', () => up()))
}

async function offered(): Promise<{ scene: Scene; offerId: string; volunteerId: string }> {
  const scene = await seekingScene(1)
  const [asked] = scene.asked
  return { scene, offerId: asked?.offerId ?? '', volunteerId: asked?.volunteer.volunteerId ?? '' }
}

async function queued(mail: Mail): Promise<string> {
  await ownerDb().delete(table.message)
  await asActor(SYSTEM, (tx) => queueMail(tx, mail))
  const [row] = await ownerDb().select().from(table.message)
  return row?.id ?? ''
}

async function fate(id: string) {
  const [row] = await ownerDb().select().from(table.message).where(eq(table.message.id, id))
  if (!row) throw new Error('no message')
  return row
}

async function tryAgain(id: string) {
  done(await sendMessage(SYSTEM, { messageId: id }))
  return fate(id)
}

async function waitingJobs(): Promise<number> {
  const { rows } = await ownerDb().execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from graphile_worker._private_jobs where run_at > now() and key like 'message:%'`,
  )
  return rows[0]?.waiting ?? 0
}

describe('what a message keeps', () => {
  it('is for whom it is and what it is about, found when it is written', async () => {
    const { scene, offerId, volunteerId } = await offered()
    expect(await fate(await queued({ template: 'offer', offerId }))).toMatchObject({
      reader: 'volunteer',
      helpRequestId: scene.id,
      volunteerId,
      offerId,
      state: 'queued',
    })
    expect(await fate(await queued({ template: 'request-received', helpRequestId: scene.id }))).toMatchObject(
      {
        reader: 'resident',
        helpRequestId: scene.id,
        volunteerId: null,
      },
    )
    const clerk = await someone('operator')
    const [account] = await ownerDb().select().from(table.user).where(eq(table.user.id, clerk.id))
    const link = { template: 'sign-in', recipient: account?.email ?? '', link: 'https://x.invalid' } as const
    expect(await fate(await queued(link))).toMatchObject({ reader: 'staff', userId: clerk.id })
  })

  it('is answered when the neighbour answers, and not when staff write it down', async () => {
    await startMailServer(null)
    for (const say of [acceptOffer, declineOffer]) {
      const { scene, offerId } = await offered()
      const id = await queued({ template: 'offer', offerId })
      expect(await tryAgain(id)).toMatchObject({ state: 'sent', values: null, text: null, attempts: 1 })
      done(await say(scene.asked[0]?.byLink ?? SYSTEM, {}))
      expect((await fate(id)).state).toBe('answered')
    }
    const { scene, offerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    await tryAgain(id)
    done(await recordAnswer(scene.coordinator, { offerId, answer: 'no', heard: 'phone' }))
    expect((await fate(id)).state).toBe('sent')
  })
})

describe('a server that does not take it', () => {
  it.each([
    [{ responseCode: 451, message: '4.3.0 later, karim@thuis.invalid' }, 'postponed', '4.3.0'],
    [{ responseCode: 554, message: '5.7.1 blocked karim@thuis.invalid' }, 'refused', '5.7.1'],
    [{ responseCode: 550, message: 'no' }, 'refused', '550'],
  ] as const)('%j is written down without a word of it, and tried again', async (said, failure, status) => {
    await startMailServer(said)
    const { offerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    const before = Date.now()
    const first = await tryAgain(id)
    expect(first).toMatchObject({ state: 'failed', failure, status, attempts: 1, values: { offerId } })
    expect((first.nextTryAt?.getTime() ?? 0) - before).toBeGreaterThanOrEqual(MINUTE)
    expect(await waitingJobs()).toBe(1)
    expect(JSON.stringify(first)).not.toContain('karim')
    const second = await tryAgain(id)
    expect(second).toMatchObject({ state: 'failed', attempts: 2, failingSince: first.failingSince })
    expect(await waitingJobs()).toBe(1)
    answer = null
    expect(await tryAgain(id)).toMatchObject({ state: 'sent', attempts: 3, nextTryAt: null })
  })

  it('that is away, or takes the call and says nothing, is told apart', async () => {
    const { offerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    expect(await tryAgain(id)).toMatchObject({ state: 'failed', failure: 'unreachable' })
    const silent = createServer((socket) => void setTimeout(() => socket.destroy(), 50)).listen(
      port,
      '127.0.0.1',
    )
    server = silent
    expect(await tryAgain(id)).toMatchObject({ state: 'failed', attempts: 2 })
  })

  it('for a week is given up, and says so', async () => {
    const { offerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    await tryAgain(id)
    await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
    await ownerDb().update(table.message).set({ failingSince: sql`now() - interval '8 days'` })
    expect(await tryAgain(id)).toMatchObject({ state: 'failed', nextTryAt: null, values: null })
    expect(await waitingJobs()).toBe(0)
  })

  it('because nobody lives at the address, ends the message and all later ones to it', async () => {
    await startMailServer({ responseCode: 550, message: '5.1.1 <karim@thuis.invalid> unknown' })
    const { offerId, volunteerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    expect(await tryAgain(id)).toMatchObject({ state: 'bounced', status: '5.1.1', nextTryAt: null })
    // One call tells what the letter would have said, and asks for the address.
    const calls = await ownerDb().select().from(table.duty).where(eq(table.duty.volunteerId, volunteerId))
    expect(calls.map(({ kind, asksAddress }) => [kind, asksAddress])).toEqual([['call_with_offer', true]])
    answer = null
    expect(await tryAgain(await queued({ template: 'welcome', volunteerId }))).toMatchObject({
      state: 'dropped',
      dropReason: 'bad_address',
    })
    // Corrected: it is another address, and everything goes out again.
    await ownerDb()
      .update(table.volunteer)
      .set({ email: 'beter@thuis.invalid' })
      .where(eq(table.volunteer.id, volunteerId))
    expect(await tryAgain(await queued({ template: 'welcome', volunteerId }))).toMatchObject({
      state: 'sent',
    })
  })
})

describe('what never leaves says why', () => {
  it.each([
    [
      'untrue',
      async (scene: Scene) => {
        await ownerDb().update(table.offer).set({ state: 'recalled' })
        return { template: 'offer', offerId: scene.asked[0]?.offerId ?? '' } as const
      },
    ],
    [
      'silenced',
      async (scene: Scene) => {
        await ownerDb().update(table.helpRequest).set({ state: 'deceased', dueAt: null })
        return { template: 'offer-taken', offerId: scene.asked[0]?.offerId ?? '' } as const
      },
    ],
    [
      'no_address',
      async (scene: Scene) => ({ template: 'request-received', helpRequestId: scene.id }) as const,
    ],
  ] as const)('%s', async (dropReason, about) => {
    const scene = await seekingScene(1)
    const id = await queued(await about(scene))
    expect(await tryAgain(id)).toMatchObject({ state: 'dropped', dropReason, values: null })
  })
})

describe('mail.outbox', () => {
  it('shows staff of the neighbourhood what went out, and others nothing', async () => {
    const { scene, offerId, volunteerId } = await offered()
    const id = await queued({ template: 'offer', offerId })
    const shown = [{ id, template: 'offer', state: 'queued', reader: 'volunteer' }]
    for (const who of [scene.coordinator, await someone('operator')]) {
      expect(done(await outbox(who, { about: 'request', id: scene.id }))).toMatchObject(shown)
      expect(done(await outbox(who, { about: 'volunteer', id: volunteerId }))).toMatchObject(shown)
    }
    const elsewhere = await someone('coordinator', ['THERE'])
    expect(done(await outbox(elsewhere, { about: 'request', id: scene.id }))).toEqual([])
    const seen = (who: Actor) =>
      asActor(who, (tx) => tx.select({ id: table.message.id }).from(table.message)).then(
        (rows) => rows.length,
      )
    expect([await seen(scene.coordinator), await seen(elsewhere), await seen(scene.resident)]).toEqual([
      1, 0, 0,
    ])
  })
})

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import { freePort } from '@/db/embedded/free-port'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { asActor } from '../gate/transaction'
import { addressKey } from '../mail/address-key'
import { sendMessage } from '../mail/commands'
import type { Mail } from '../mail/letters'
import { queueMail } from '../mail/queue'
import { done, seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'

// At whatever hour this runs; nights are those of services/offer/moved-clock.test.ts.
vi.mock('../case/asking-hours', () => {
  const now = async () => null
  return { whenAsked: now, whenAwake: now, whenMayAsk: now, whenCityAsks: now }
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const MOBILE = '+32470112233'

let database: FreshDatabase

interface Sent {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly text: string
}

/** A provider as they are: it keeps each message once by its name, whatever it answers. */
let port = 0
let server: Server | undefined
let reached: Sent[] = []
let asked = 0
/** What it does with the next ones: answers so, loses its answer, or is late with it. */
let behave: (number | 'lost' | 'late')[] = []

beforeAll(async () => {
  port = await freePort()
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  Object.assign(process.env, {
    SMS_URL: `http://127.0.0.1:${port}/send`,
    SMS_KEY: 'sleutel',
    SMS_FROM: 'Buur',
  })
  await smallTown()
  server = createServer(take)
  await new Promise<void>((up) => server?.listen(port, '127.0.0.1', () => up()))
})
beforeEach(async () => {
  reached = []
  asked = 0
  behave = []
  await ownerDb().delete(table.badAddress)
  await ownerDb().delete(table.smsStopped)
  await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
})
afterEach(() => {
  expect(behave).toEqual([])
})
afterAll(async () => {
  await new Promise<void>((ended) => server?.close(() => ended()))
  await database.drop()
})

async function take(request: IncomingMessage, answer: ServerResponse) {
  let body = ''
  for await (const part of request) body += part
  asked++
  if (request.headers.authorization !== 'Bearer sleutel') return answer.writeHead(401).end()
  const how = behave.shift() ?? 202
  const sms = JSON.parse(body) as Sent
  expect(request.headers['idempotency-key']).toBe(sms.id)
  const takesIt = typeof how === 'string' || how < 400
  const known = reached.some(({ id }) => id === sms.id)
  if (takesIt && !known) reached.push(sms)
  if (how === 'lost') return request.socket.destroy()
  if (how === 'late') await new Promise((wake) => setTimeout(wake, 400))
  return answer.writeHead(known ? 409 : typeof how === 'number' ? how : 202).end()
}

async function offered(prefers: 'sms' | null = 'sms', phone = MOBILE) {
  const scene = await seekingScene(1)
  const [one] = scene.asked
  const volunteerId = one?.volunteer.volunteerId ?? ''
  await ownerDb()
    .update(table.volunteer)
    .set({ prefers, phone, email: null })
    .where(eq(table.volunteer.id, volunteerId))
  return { scene, volunteerId, mail: { template: 'offer', offerId: one?.offerId ?? '' } as const }
}

async function queued(mail: Mail): Promise<string> {
  await ownerDb().delete(table.message)
  await asActor(SYSTEM, (tx) => queueMail(tx, mail))
  const [row] = await ownerDb().select().from(table.message)
  return row?.id ?? ''
}

async function tried(id: string) {
  done(await sendMessage(SYSTEM, { messageId: id }))
  const [row] = await ownerDb().select().from(table.message).where(eq(table.message.id, id))
  return row
}

describe('an SMS that goes out', () => {
  it('is one SMS in the words of its reader, and nothing of it is kept', async () => {
    const id = await queued((await offered()).mail)
    const { text, html, ...row } = (await tried(id)) ?? {}
    expect(row).toMatchObject({ channel: 'sms', state: 'sent', values: null, recipient: null })
    expect([text, html]).toEqual([null, null])
    expect(reached).toEqual([
      {
        id,
        to: MOBILE,
        from: 'Buur',
        text: 'Kan jij helpen? Boodschappen, Hier, zo snel mogelijk. Stuur JA of NEE. Liever bellen? 0800 00 000',
      },
    ])
    await tried(id)
    expect(asked).toBe(1)
  })

  it('reaches its reader once, though the provider fails, loses its answer, is late and is asked again', async () => {
    behave = [503, 429, 'lost', 'late']
    const id = await queued((await offered()).mail)
    expect(await tried(id)).toMatchObject({ state: 'failed', failure: 'postponed', status: '451' })
    expect(await tried(id)).toMatchObject({ state: 'failed', failure: 'postponed', status: '450' })
    expect(await tried(id)).toMatchObject({ state: 'failed', failure: 'unreachable', attempts: 3 })
    expect(await tried(id)).toMatchObject({ state: 'sent', failure: null })
    expect([asked, reached.length]).toEqual([4, 1])
  })

  it('closes a number at which nobody is, and a person calls', async () => {
    behave = [422]
    const { mail, volunteerId } = await offered()
    expect(await tried(await queued(mail))).toMatchObject({ state: 'bounced', status: '5.1.1' })
    const open = await ownerDb().select().from(table.duty).where(eq(table.duty.volunteerId, volunteerId))
    expect(open.map(({ kind }) => kind)).toEqual(['call_with_offer'])
    expect(await tried(await queued(mail))).toMatchObject({ state: 'dropped', dropReason: 'bad_address' })
    expect(asked).toBe(1)
  })

  it('is not sent to a number that sent STOP, not even when it waited already', async () => {
    const { mail } = await offered()
    const id = await queued(mail)
    await ownerDb()
      .insert(table.smsStopped)
      .values({ numberKey: addressKey(MOBILE), since: new Date() })
    expect(await tried(id)).toMatchObject({ state: 'dropped', dropReason: 'stopped' })
    expect(asked).toBe(0)
  })

  it('goes to nobody who did not choose it, nor to a telephone on the wall', async () => {
    for (const [prefers, phone] of [
      [null, MOBILE],
      ['sms', '+3215112233'],
    ] as const)
      expect(await tried(await queued((await offered(prefers, phone)).mail))).toMatchObject({
        dropReason: 'no_address',
      })
    expect(asked).toBe(0)
  })

  it('tells a resident who chose it how the request stands, and nobody who may not be left a message', async () => {
    const { scene } = await offered()
    const change = (values: Partial<typeof table.resident.$inferInsert>) =>
      ownerDb()
        .update(table.resident)
        .set({ prefers: 'sms', phone: MOBILE, ...values })
    await change({})
    const mail = { template: 'request-status', helpRequestId: scene.id, state: 'seeking' } as const
    expect(await tried(await queued(mail))).toMatchObject({ state: 'sent', channel: 'sms' })
    expect(reached[0]?.text).toMatch(
      /^Uw vraag [\d-]{7}\. Wij zoeken een buur voor u\. Wij bellen u zodra iemand ja zegt\./,
    )
    await change({ mayLeaveMessage: 'no' })
    expect(await tried(await queued(mail))).toMatchObject({ dropReason: 'no_address' })
    expect(await tried(await queued({ ...mail, state: 'matched' }))).toMatchObject({ dropReason: 'untrue' })
  })
})

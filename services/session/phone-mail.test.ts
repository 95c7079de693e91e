import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/telefoon/mail/route'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { env } from '@/env'
import { readIncoming } from '../incoming/commands'
import { callBacks } from '../incoming/queries'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { letterBox } from './testing/letter-box'

const KEY = 'sleutel-van-de-mailserver-voor-de-telefoon'
const FROM = 'Centrale <centrale@telefonie.invalid>'
const SOUND = { filename: 'boodschap.wav', content: Buffer.alloc(40_000, 'RIFF'), contentType: 'audio/wav' }

let database: FreshDatabase
let box: Awaited<ReturnType<typeof letterBox>>
let server: Server
let address = ''
beforeAll(async () => {
  database = await freshDatabase()
  vi.stubEnv('PHONE_MAIL_KEY', KEY)
  vi.stubEnv('PHONE_MAIL_FROM', 'telefonie.invalid, bode@dorp.invalid')
  await smallTown()
  box = await letterBox()
  const hear = async (request: IncomingMessage, answer: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const headers = { authorization: request.headers.authorization ?? '' }
    const said = await POST(new Request(address, { method: 'POST', headers, body: Buffer.concat(parts) }))
    answer.writeHead(said.status).end(await said.text())
  }
  server = createServer((request, answer) => void hear(request, answer))
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up()))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/telefoon/mail`
})
const told = (['log', 'info', 'warn', 'error', 'debug'] as const).map((one) => vi.spyOn(console, one))
beforeEach(async () => {
  for (const one of [table.duty, table.incoming, table.rateLimit]) await ownerDb().delete(one)
})
afterEach(() => {
  for (const one of told) expect(one).not.toHaveBeenCalled()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await new Promise<void>((ended) => server.close(() => ended()))
  await box.close()
  await database.drop()
})

/** As the mail server hands it over, once it arrived there. */
async function bring(raw: string | Buffer, key = KEY) {
  const headers = { authorization: `Bearer ${key}` }
  const answer = await fetch(address, { method: 'POST', body: Buffer.from(raw), headers })
  return [answer.status, await answer.text()]
}

/** Sent by a telephone system over SMTP. */
async function mailed(mail: SendMailOptions): Promise<string> {
  const sender = createTransport({ host: '127.0.0.1', port: box.port, secure: false, ignoreTLS: true })
  await sender.sendMail({ from: FROM, to: 'bellers@dorp.invalid', ...mail })
  return box.letters.at(-1)?.raw ?? ''
}

/** The list *Terugbellen*, once the job read what came. */
async function listed() {
  const system = { kind: 'system', task: 'test' } as const
  for (const { id } of await ownerDb().select().from(table.incoming))
    await readIncoming(system, { incomingId: id })
  return done(await callBacks(await someone('operator'), {}))
}

const TAKEN = [200, '{"result":"taken"}']
const missed = { subject: 'Gemiste oproep van 0470 11 22 33', text: 'Om 14:03' }

describe('a mail of the telephone system', () => {
  it('about a missed call is a call back with a date, once, however often it is brought', async () => {
    const raw = await mailed(missed)
    expect(await bring(raw)).toEqual(TAKEN)
    expect(await bring(raw)).toEqual([200, '{"result":"known"}'])
    const [call, ...more] = await listed()
    expect(call).toMatchObject({ number: '+32470112233', kind: 'missed_call', why: 'missed_call', text: '' })
    expect(call?.dueAt.getTime()).toBeGreaterThan(Date.now())
    expect(more).toEqual([])
  })

  it('without a name of its own is known by what it says', async () => {
    const raw = `From: ${FROM}\r\nSubject: ${missed.subject}\r\n\r\nOm 14:03\r\n`
    expect([await bring(raw), await bring(raw)]).toEqual([TAKEN, [200, '{"result":"known"}']])
  })

  it.each<[string, SendMailOptions]>([
    [
      'html alone',
      { subject: 'Gemiste oproep', html: '<table><tr><td>Van:</td><td>015&nbsp;11 22 33</td></tr></table>' },
    ],
    [
      'quoted-printable',
      {
        subject: 'Appel manqué',
        text: 'Appel manqué de 015/11.22.33 – à 14h03',
        textEncoding: 'quoted-printable',
      },
    ],
    ['base64', { subject: 'Missed call', text: 'Missed call from +32 15 11 22 33', textEncoding: 'base64' }],
    [
      'a machine that says so',
      { subject: 'Gemiste oproep van 015112233', headers: { 'auto-submitted': 'auto-generated' } },
    ],
  ])('is read from %s', async (_, mail) => {
    expect(await bring(await mailed(mail))).toEqual(TAKEN)
    expect(await listed()).toMatchObject([{ number: '+3215112233', kind: 'missed_call' }])
  })

  it('is read with a subject in the letters of Windows', async () => {
    const subject = `=?windows-1252?Q?Appel_manqu=E9_de_015_11_22_33?=`
    expect(await bring(`From: ${FROM}\r\nMessage-ID: <w@x>\r\nSubject: ${subject}\r\n\r\n`)).toEqual(TAKEN)
    expect(await listed()).toMatchObject([{ number: '+3215112233', kind: 'missed_call' }])
  })

  it('is read in a mail that passes it on', async () => {
    const inner = await mailed(missed)
    const attachments = [{ contentType: 'message/rfc822', content: inner }]
    expect(
      await bring(await mailed({ from: 'bode@dorp.invalid', subject: 'FW:', text: 'Zie.', attachments })),
    ).toEqual(TAKEN)
    expect(await listed()).toMatchObject([{ number: '+32470112233' }])
  })

  it('with sound is a voicemail; its words are kept and its sound is not, also where the end was cut off', async () => {
    const text = 'Van: 0470 11 22 33\nTranscriptie: Wil u mij bellen?\n-- \nUw centrale'
    const raw = await mailed({ subject: 'Nieuw bericht', text, attachments: [SOUND] })
    expect(await bring(raw.slice(0, 20_000))).toEqual(TAKEN)
    expect(await listed()).toMatchObject([
      { number: '+32470112233', kind: 'voicemail', text: 'Wil u mij bellen?' },
    ])
  })

  it('about a voicemail of a withheld number is seen by somebody', async () => {
    expect(await bring(await mailed({ subject: 'Voicemail van anoniem', attachments: [SOUND] }))).toEqual(
      TAKEN,
    )
    const [call] = await listed()
    expect(call).toMatchObject({ number: null, kind: 'voicemail', why: 'no_number', text: '' })
  })

  it('in which no number can be read is seen by somebody, with all that it says', async () => {
    expect(await bring(await mailed({ subject: 'Gemiste oproep', text: 'Van: toestel 212' }))).toEqual(TAKEN)
    expect(await bring(await mailed({ subject: 'Gemiste oproep van +999 999 999 999' }))).toEqual(TAKEN)
    expect((await listed()).map(({ number, text }) => [number, text])).toEqual([
      [null, 'Gemiste oproep\nVan: toestel 212'],
      [null, '+999 999 999 999'],
    ])
  })

  it('leaves no number in the log of what was done', async () => {
    await bring(await mailed(missed))
    const { rows } = await ownerDb().execute<{ line: string }>(
      sql`select audit_log::text as line from audit_log`,
    )
    expect(rows.some(({ line }) => line.includes('incoming.receive'))).toBe(true)
    expect(rows.filter(({ line }) => line.includes('70112233'))).toEqual([])
  })
})

describe('nothing is taken', () => {
  afterEach(async () => expect(await ownerDb().$count(table.incoming)).toBe(0))

  it.each(['', 'x', `${KEY}x`])('with the key %j', async (key) => {
    expect((await bring(await mailed(missed), key))[0]).toBe(401)
  })

  it.each([
    'iemand@elders.invalid',
    'x@niet-telefonie.invalid',
    'centrale@telefonie.invalid.elders.invalid',
    '',
  ])('of the sender %j', async (from) => {
    expect(await bring(`From: ${from}\r\nSubject: ${missed.subject}\r\n\r\n`)).toEqual([403, ''])
  })

  it.each(['', '\r\n\r\n', `From: ${FROM}\r\n\r\n`])('of what says nothing: %j', async (raw) => {
    expect(await bring(raw)).toEqual([400, ''])
  })

  it('of what is nested to hurt, or is no mail', async () => {
    const nested = Array.from(
      { length: 40 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    expect(await bring(nested.join(''))).toEqual([400, ''])
    expect(await bring(Buffer.from([0, 255, 254, 1, 2, 200]))).toEqual([400, ''])
  })

  it('of more than 1 MB', async () => {
    expect(await bring('x'.repeat(1_000_001))).toEqual([413, ''])
  })
})

it('is taken of every sender where none is named', async () => {
  const { phoneMailFrom } = env()
  Object.assign(env(), { phoneMailFrom: undefined })
  expect(await bring(await mailed({ ...missed, from: 'iemand@elders.invalid' }))).toEqual(TAKEN)
  Object.assign(env(), { phoneMailFrom })
})

import { createServer, type Socket } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import { freePort } from '@/db/embedded/free-port'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { offerSecret } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { startJobs } from '../jobs/run'
import { acceptOffer } from '../offer/commands'
import { done, type Scene, seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'
import { sendMessage } from './commands'
import type { Mail } from './letters'
import { queueMail } from './queue'

// At whatever hour this runs; nights are those of services/offer/moved-clock.test.ts.
vi.mock('../case/asking-hours', () => {
  const now = async () => null
  return { whenAsked: now, whenAwake: now, whenMayAsk: now, whenCityAsks: now }
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const PUBLIC = 'https://buur.dorp.invalid'

let database: FreshDatabase
let port = 0
let server: SMTPServer | undefined
let letters: { raw: string; to: string[] }[] = []

function startMailServer(): Promise<void> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, finish) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk
      })
      stream.on('end', () => {
        letters.push({ raw, to: session.envelope.rcptTo.map((one) => one.address) })
        finish()
      })
    },
  })
  server = started
  return new Promise((resolve) => started.listen(port, '127.0.0.1', () => resolve()))
}
const stopMailServer = () =>
  new Promise<void>((resolve) => {
    if (!server) return resolve()
    server.close(() => resolve())
    server = undefined
  })

beforeAll(async () => {
  port = await freePort()
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.MAIL_FROM = 'Zorgzame buur <hulp@dorp.invalid>'
  process.env.PUBLIC_URL = PUBLIC
  database = await freshDatabase()
  // A real installation: it keeps that a mail went out, not what it said.
  process.env.DATABASE_URL = database.url
  await smallTown()
})
beforeEach(async () => {
  letters = []
  await ownerDb().delete(table.message)
  await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
})
afterEach(stopMailServer)
afterAll(() => database.drop())

async function queued(mail: Mail): Promise<string> {
  await asActor(SYSTEM, (tx) => queueMail(tx, mail))
  const rows = await ownerDb().select().from(table.message).orderBy(table.message.id)
  return rows.at(-1)?.id ?? ''
}

function oneLetter() {
  const [letter] = letters
  if (!letter || letters.length !== 1) throw new Error(`${letters.length} letters`)
  const [head = '', ...rest] = letter.raw.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? ''
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`)
  const body = (type: string) => {
    const part = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? ''
    const [partHead = '', ...content] = part.split('\r\n\r\n')
    const joined = content.join('\r\n\r\n')
    if (partHead.includes('base64')) return Buffer.from(joined, 'base64').toString('utf8')
    const bytes = joined
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return partHead.includes('quoted-printable') ? Buffer.from(bytes, 'latin1').toString('utf8') : joined
  }
  return { head, text: body('text/plain'), html: body('text/html'), to: letter.to }
}

const visible = (html: string) =>
  html
    .replace(/<(style|head|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':')

async function offerScene(): Promise<{ scene: Scene; offerId: string }> {
  const scene = await seekingScene(1, { details: 'KANARIE-wens', goodToKnow: 'KANARIE-sleutel' })
  await ownerDb().update(table.resident).set({
    name: 'Kanarie Peeters',
    street: 'Kanariestraat',
    houseNumber: '7 kanarie',
    email: 'kanarie@thuis.invalid',
  })
  return { scene, offerId: scene.asked[0]?.offerId ?? '' }
}

describe('a mail that goes out', () => {
  it('says the same in HTML and in text, to one person, with links to our own address only', async () => {
    await startMailServer()
    const { offerId } = await offerScene()
    const messageId = await queued({ template: 'offer', offerId })
    expect(done(await sendMessage(SYSTEM, { messageId }))).toEqual({ sent: true })
    const { head, text, html, to } = oneLetter()
    expect(to).toHaveLength(1)
    expect(head).toContain(`Message-ID: <${messageId}@buur.dorp.invalid>`)
    expect(head).toContain('Auto-Submitted: auto-generated')
    // RFC 8058: the button of a mail program, on this address alone.
    expect(head).toMatch(/^List-Unsubscribe:\s+<https?:[^>\s]+\/api\/pauze\/[\w-]+>\r?$/m)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const shown = visible(html)
    for (const line of text.split('\n').map((one) => one.trim()))
      if (line && !line.startsWith('http'))
        expect(shown).toContain(line.replace(/:$/, '').replace(/\s+/g, ' '))
    const links = `${text} ${html}`.match(/https?:\/\/[^\s"<>]+/g) ?? []
    const ours = links.filter((link) => !link.startsWith('http://www.w3.org/'))
    expect(ours.length).toBeGreaterThanOrEqual(4)
    const known = `^${PUBLIC}/(voorstel/${offerSecret(offerId)}|pauze/[\\w-]{43}$)`
    for (const link of ours) expect(link).toMatch(new RegExp(known))
  })

  it('P1 never tells a volunteer who asks, where, or how to reach them', async () => {
    await startMailServer()
    const { scene, offerId } = await offerScene()
    const messageId = await queued({ template: 'offer', offerId })
    done(await sendMessage(SYSTEM, { messageId }))
    const { head, text, html } = oneLetter()
    const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, scene.id))
    // Ids and the mail's own separators hold any digits by chance.
    const noise = /[0-9a-f]{8}-[0-9a-f-]{27}|boundary="[^"]+"|^Date:.*$|#[0-9A-F]{6}/gim
    const secrets = ['kanarie', 'peeters', '+3215', row?.reference ?? '?', scene.id, row?.residentId ?? '?']
    for (const [part, written] of Object.entries({ head, text, shown: visible(html) })) {
      const searched = written.replaceAll(offerSecret(offerId), '').replace(part === 'head' ? noise : '', '')
      for (const secret of secrets)
        expect([part, searched.toLowerCase().includes(secret.toLowerCase())], secret).toEqual([part, false])
    }
    const kept = await ownerDb().select().from(table.message)
    expect(kept).toMatchObject([
      { state: 'sent', recipient: null, subject: null, text: null, html: null, values: null },
    ])
  })

  it.each([
    ['Jan\r\nBcc: dief@kwaad.invalid'],
    ['Jan\nSubject: anders'],
    ['"Jan" <dief@kwaad.invalid>, x'],
    ['<b>Jan</b><img src=http://kwaad.invalid/x>'],
  ])('a name such as %j stays a name', async (firstName) => {
    await startMailServer()
    const { scene, offerId } = await offerScene()
    const volunteerId = scene.asked[0]?.volunteer.volunteerId ?? ''
    await ownerDb().update(table.volunteer).set({ firstName }).where(eq(table.volunteer.id, volunteerId))
    done(await sendMessage(SYSTEM, { messageId: await queued({ template: 'offer', offerId }) }))
    const { head, html, to } = oneLetter()
    expect(to).toEqual([`${volunteerId}@test.invalid`])
    expect(head).not.toMatch(/kwaad|anders|^bcc/im)
    expect(html).not.toMatch(/<b>|<img/)
  })

  it('is not sent when it is no longer true', async () => {
    await startMailServer()
    const { offerId } = await offerScene()
    const messageId = await queued({ template: 'offer', offerId })
    await ownerDb().update(table.offer).set({ state: 'recalled' }).where(eq(table.offer.id, offerId))
    expect(done(await sendMessage(SYSTEM, { messageId }))).toEqual({ sent: false })
    expect(letters).toEqual([])
  })
})

describe('P17 when the mail server fails', () => {
  const state = async () => (await ownerDb().select().from(table.message)).map((one) => one.state)

  it('down: the job waits and tries again, and after recovery it is sent exactly once', async () => {
    const { offerId } = await offerScene()
    await queued({ template: 'offer', offerId })
    const jobs = await startJobs()
    try {
      await expect.poll(state, { timeout: 20_000 }).toEqual(['failed'])
      await startMailServer()
      await ownerDb().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
      await expect.poll(state, { timeout: 20_000 }).toEqual(['sent'])
    } finally {
      await jobs.stop()
    }
    expect(letters).toHaveLength(1)
  })

  it('never answering: other people are served meanwhile, and the mail is still in the queue', async () => {
    const sockets: Socket[] = []
    const tarpit = createServer((socket) => void sockets.push(socket)).listen(port, '127.0.0.1')
    const { scene, offerId } = await offerScene()
    const ids: string[] = []
    for (let letter = 0; letter < 3; letter++) ids.push(await queued({ template: 'offer', offerId }))
    const stuck = Promise.allSettled(ids.map((messageId) => sendMessage(SYSTEM, { messageId })))
    await expect.poll(() => sockets.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(await acceptOffer(scene.asked[0]?.byLink ?? SYSTEM, {})).toMatchObject({ ok: true })
    for (const socket of sockets) socket.destroy()
    tarpit.close()
    expect((await stuck).every((one) => one.status === 'fulfilled')).toBe(true)
    expect(new Set(await state())).toEqual(new Set(['failed']))
  })

  it('a job that comes twice, also at the same moment, sends one letter', async () => {
    await startMailServer()
    const { offerId } = await offerScene()
    const messageId = await queued({ template: 'offer', offerId })
    const sent = await Promise.all([1, 2, 3].map(() => sendMessage(SYSTEM, { messageId })))
    expect(sent.map((one) => done(one).sent).sort()).toEqual([false, false, true])
    expect(done(await sendMessage(SYSTEM, { messageId }))).toEqual({ sent: false })
    expect(letters).toHaveLength(1)
  })

  it('a crash after the letter left and before it was noted repeats it under the same name', async () => {
    await startMailServer()
    const { offerId } = await offerScene()
    const messageId = await queued({ template: 'offer', offerId })
    await ownerDb().execute('alter table audit_log rename to audit_log_away')
    await expect(sendMessage(SYSTEM, { messageId })).rejects.toThrow()
    await ownerDb().execute('alter table audit_log_away rename to audit_log')
    expect(await state()).toEqual(['queued'])
    done(await sendMessage(SYSTEM, { messageId }))
    const names = letters.map((one) => /^Message-ID: (.*)$/im.exec(one.raw)?.[1])
    expect(names).toEqual([`<${messageId}@buur.dorp.invalid>`, `<${messageId}@buur.dorp.invalid>`])
  })
})

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'

const taken = vi.fn()
vi.mock('@/services/incoming/commands', () => ({ receiveIncoming: taken }))

const KEY = 'sleutel-van-de-telefooncentrale-van-het-dorp'
const call = { id: 'c-1', event: 'missed_call', from: '+32470112233' }

let server: Server
let address = ''
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://a:b@db.invalid/zb')
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('PHONE_HOOK_KEY', KEY)
  vi.stubEnv('SMS_HOOK_KEY', `${KEY}-sms`)
  const doors = {
    '/api/telefoon': (await import('../api/telefoon/route')).POST,
    '/api/sms': (await import('../api/sms/route')).POST,
  }
  const hear = async (request: IncomingMessage, answer: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const door = doors[request.url as keyof typeof doors]
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const asked = new Request(address, { method: 'POST', headers, body: Buffer.concat(parts) })
    const said = await door(asked)
    answer.writeHead(said.status).end(await said.text())
  }
  server = createServer((request, answer) => void hear(request, answer))
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up()))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await new Promise<void>((ended) => server.close(() => ended()))
})
beforeEach(() => taken.mockReset().mockResolvedValue({ ok: true, value: { result: 'taken' } }))
afterEach(() => {
  vi.useRealTimers()
})

/** A sender as the manual describes it. */
async function bring(path: string, body: string, { key = KEY, late = 0, signed = body } = {}) {
  const { createHmac } = await import('node:crypto')
  const second = Math.floor(Date.now() / 1000) - late
  const v1 = createHmac('sha256', key).update(`${second}.${signed}`).digest('hex')
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    body,
    headers: { 'zb-signature': `t=${second},v1=${v1}` },
  })
  return [answer.status, await answer.text()]
}

it('takes what the telephone system signed, from a real sender', async () => {
  expect(await bring('/api/telefoon', JSON.stringify(call))).toEqual([200, '{"result":"taken"}'])
  expect(taken).toHaveBeenCalledWith(
    { kind: 'system', task: 'telephone' },
    { kind: 'missed_call', event: 'c-1', from: '+32470112233', text: '' },
  )
})

it('takes an SMS that the provider signed', async () => {
  const sms = JSON.stringify({ id: 's-1', from: '0470 11 22 33', text: 'JA' })
  expect(await bring('/api/sms', sms, { key: `${KEY}-sms` })).toEqual([200, '{"result":"taken"}'])
  expect(taken).toHaveBeenCalledWith(
    { kind: 'system', task: 'sms' },
    { kind: 'sms', event: 's-1', from: '0470 11 22 33', text: 'JA' },
  )
})

it.each([
  ['with the key of another door', { key: `${KEY}-sms` }],
  ['with another body', { signed: '{}' }],
  ['that was signed six minutes ago', { late: 360 }],
  ['that was signed for later', { late: -360 }],
])('takes nothing %s', async (_, how) => {
  expect(await bring('/api/telefoon', JSON.stringify(call), how)).toEqual([401, ''])
  expect(taken).not.toHaveBeenCalled()
})

it('takes nothing that is not signed at all', async () => {
  const bare = await fetch(`${address}/api/telefoon`, { method: 'POST', body: JSON.stringify(call) })
  expect([bare.status, taken.mock.calls]).toEqual([401, []])
})

it.each(['{', '[]', JSON.stringify({ ...call, event: 'other' }), JSON.stringify({ event: 'call' })])(
  'says of %s that it is no event of ours',
  async (body) => {
    expect(await bring('/api/telefoon', body)).toEqual([400, ''])
    expect(taken).not.toHaveBeenCalled()
  },
)

it('reads no more than an event can be', async () => {
  expect(await bring('/api/telefoon', JSON.stringify({ ...call, text: 'x'.repeat(21_000) }))).toEqual([
    413,
    '',
  ])
})

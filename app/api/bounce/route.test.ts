import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const taken = vi.fn()
vi.mock('@/services/mail/commands', () => ({ takeBounce: taken }))

const KEY = 'sleutel-van-de-mailserver-van-het-dorp'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgres://a:b@db.invalid/zb')
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('BOUNCE_KEY', KEY)
  taken.mockReset().mockResolvedValue({ ok: true, value: { result: 'bounced' } })
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function post(body: string, authorization?: string): Promise<Response> {
  const { POST } = await import('./route')
  const headers = authorization === undefined ? {} : { authorization }
  return POST(new Request('http://localhost/api/bounce', { method: 'POST', body, headers }))
}

it('takes what came back from the mail server, byte by byte', async () => {
  const answer = await post('Subject: é\r\n', `Bearer ${KEY}`)
  expect([answer.status, await answer.json()]).toEqual([200, { result: 'bounced' }])
  const [actor, { raw }] = taken.mock.calls[0] ?? []
  expect(actor).toEqual({ kind: 'system', task: 'bounce' })
  expect(Buffer.from(raw).toString()).toBe('Subject: é\r\n')
})

it.each([undefined, '', 'Bearer ', 'Bearer x', `Bearer ${KEY}x`, `Basic ${KEY}`])(
  'not from %j',
  async (shown) => {
    expect((await post('x', shown)).status).toBe(401)
    expect(taken).not.toHaveBeenCalled()
  },
)

it('from nobody where there is no key', async () => {
  vi.stubEnv('BOUNCE_KEY', '')
  expect((await post('x', 'Bearer ')).status).toBe(401)
})

it('takes no more than a report can be', async () => {
  expect((await post('x'.repeat(1_000_001), `Bearer ${KEY}`)).status).toBe(413)
  expect(taken).not.toHaveBeenCalled()
})

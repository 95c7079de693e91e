import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '@/db/embedded/free-port'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Listener, listen } from './listener'
import { originOf } from './origin'

const KEY = 'a-key-of-more-than-thirty-two-letters'

let database: FreshDatabase
let listener: Listener
let origin: string
let port: number

beforeEach(async () => {
  database = await freshDatabase()
  port = await freePort()
  origin = `http://127.0.0.1:${port}`
  listener = await listen({ port, publicUrl: 'https://buur.example.be', metricsKey: KEY })
})
afterEach(async () => {
  await listener.close()
  await database.drop()
})

test('until the application serves, every answer is 503', async () => {
  expect((await fetch(`${origin}/hulp-vragen`)).status).toBe(503)
  const health = await fetch(`${origin}/api/health`)
  expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }])
})

test('health is 200 once it can serve, and 503 when the database is gone', async () => {
  listener.hand((_, response) => response.end('page'))
  const health = await fetch(`${origin}/api/health`)
  expect([health.status, await health.json()]).toEqual([
    200,
    { status: 'ok', mail: { status: 'ok', waiting: 0, minutes: 0 } },
  ])
  await database.drop()
  const gone = await fetch(`${origin}/api/health`)
  expect([gone.status, await gone.json()]).toEqual([503, { status: 'no-database' }])
})

test('every answer carries the headers that protect its reader', async () => {
  listener.hand((_, response) => response.end('page'))
  const { headers } = await fetch(`${origin}/`)
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'strict-transport-security': 'max-age=31536000',
  })
})

test('nothing that a browser says decides where it is or which host this is', async () => {
  listener.hand(({ headers }, response) =>
    response.end([headers.host, headers['x-forwarded-host'], headers['x-zb-from']].join(' ')),
  )
  const evil = {
    'x-forwarded-host': 'evil.example',
    'x-zb-from': '9.9.9',
    'x-forwarded-for': '9.9.9.9, 81.82.83.84',
  }
  const answer = await fetch(`${origin}/`, { headers: evil })
  expect(await answer.text()).toBe('buur.example.be buur.example.be 81.82.83')
  expect(originOf('81.82.83.84', '9.9.9.9')).toBe('81.82.83')
  expect(originOf('::ffff:127.0.0.1', undefined)).toBeUndefined()
  expect(originOf('2a02:1810:4f2::17', '9.9.9.9')).toBe('2a02:1810:4f2')
})

test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH'])('%s is no way to ask for a page', async (method) => {
  listener.hand((_, response) => response.end('page'))
  const answer = await fetch(`${origin}/privacy`, { method })
  expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([
    405,
    'GET, HEAD, POST',
    '',
  ])
  expect((await fetch(`${origin}/privacy`, { method: 'HEAD' })).status).toBe(200)
})

test('a taken port is told in one sentence', async () => {
  await expect(listen({ port, publicUrl: origin })).rejects.toThrow(
    `Port ${port} is taken by another program; set PORT to another number.`,
  )
})

test('figures are for whoever shows the key, in the format of Prometheus, and name nobody', async () => {
  listener.hand((_, response) => response.end('page'))
  await fetch(`${origin}/mijn-vraag/4729`)
  const ask = (authorization: string) => fetch(`${origin}/api/metrics`, { headers: { authorization } })
  for (const wrong of ['', 'Bearer ', `Bearer ${KEY}x`, KEY])
    expect(await (await ask(wrong)).text()).toBe('page')
  const text = await (await ask(`Bearer ${KEY}`)).text()
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(
      /^# (HELP|TYPE) [a-z_]+ .+$|^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [-+.e\d]+$/,
    )
  expect(text).toContain('zorgzame_buur_database_answers 1\n')
  expect(text).toMatch(/^zorgzame_buur_answer_seconds_count\{method="GET",status="2xx"\} \d+$/m)
  expect(text).toMatch(/^zorgzame_buur_letters_waiting 0$/m)
  expect(text).not.toContain('4729')
})

test('P6 P7 a failure is one line of JSON with the id that its reader has, and with nothing of theirs', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  listener.hand((_, response) => response.writeHead(500).end('Maria Kanarie'))
  const canary = 'kanarie-4729'
  const answer = await fetch(`${origin}/voorstel/${canary}?zoek=${canary}`, {
    method: 'POST',
    headers: { cookie: `zb_request=${canary}`, referer: `${origin}/${canary}`, 'user-agent': canary },
    body: `naam=${canary}`,
  })
  await answer.text()
  await vi.waitFor(() => expect(said).toHaveBeenCalled())
  const lines = said.mock.calls.map(([line]) => String(line))
  said.mockRestore()
  expect(lines).toHaveLength(1)
  expect(lines.join('')).not.toMatch(/kanarie|4729/i)
  expect(JSON.parse(lines.join(''))).toMatchObject({
    event: 'request',
    id: answer.headers.get('x-request-id'),
    method: 'POST',
    route: '/voorstel',
    status: 500,
  })
  listener.hand((_, response) => response.end('page'))
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await (await fetch(`${origin}/mijn`)).text()
  expect(quiet).not.toHaveBeenCalled()
  quiet.mockRestore()
})

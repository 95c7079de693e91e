import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { guardFailures } from './guard'
import { Line } from './line'

let server: Server
let line: Line
let origin: string
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** What is being made, by its address, in the order in which it was let in. */
let made: Map<string, ServerResponse>
const application: RequestListener = (request, response) => void made.set(request.url ?? '', response)

async function serve(bounds: ConstructorParameters<typeof Line>[0]) {
  line = new Line(bounds)
  made = new Map()
  const around = { contact: () => null, databaseAnswers: async () => true }
  server = createServer(guardFailures(line.before(application), around))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const ask = (path: string, from = '1.2.3') => {
  const headers = { accept: 'text/html', 'x-zb-from': from }
  return fetch(`${origin}${path}`, { headers }).then(async (answer) => ({
    status: answer.status,
    text: await answer.text(),
  }))
}
const PATIENT = { timeout: 10_000, interval: 10 }
const isMade = (path: string) => vi.waitFor(() => expect(made.has(path)).toBe(true), PATIENT)
const waits = (many: number) => vi.waitFor(() => expect(line.length).toBe(many), PATIENT)

it('lets in so many at once, and each in its turn; places take turns', async () => {
  await serve({ atOnce: 1 })
  const first = ask('/one')
  await isMade('/one')
  const flood = [ask('/two'), ask('/three')]
  await waits(2)
  const other = ask('/other', '9.8.7')
  await waits(3)
  const order: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    const [[path, response] = ['', undefined]] = made
    order.push(path)
    made.delete(path)
    response?.end('done')
    if (turn < 3) await vi.waitFor(() => expect(made.size).toBe(1), PATIENT)
  }
  expect(order[0]).toBe('/one')
  expect(order.indexOf('/other')).toBe(2)
  expect((await Promise.all([first, ...flood, other])).map(({ status }) => status)).toEqual([
    200, 200, 200, 200,
  ])
})

it('keeps nobody from files, from data and from the question how we fare', async () => {
  await serve({ atOnce: 0 })
  for (const path of ['/_next/static/a.js', '/api/lijst']) {
    const answer = ask(path)
    await isMade(path)
    made.get(path)?.end('file')
    expect(await answer).toEqual({ status: 200, text: 'file' })
  }
})

it('says in words that it is busy: to who waited long, and at once when very many wait', async () => {
  await serve({ atOnce: 0, most: 1, patienceMs: 100 })
  const [long, many] = [ask('/one'), waits(1).then(() => ask('/fr/two'))]
  expect(await many).toEqual({ status: 503, text: expect.stringContaining('beaucoup de monde') })
  expect(await long).toEqual({ status: 503, text: expect.stringContaining('Het is nu heel druk') })
  expect(line.length).toBe(0)
})

it('gives the place of who reads slowly to another, and that of who left', async () => {
  await serve({ atOnce: 1, holdsMs: 1_500 })
  void ask('/hangs').catch(() => undefined)
  await isMade('/hangs')
  const gone = new AbortController()
  const left = fetch(`${origin}/left`, { signal: gone.signal }).catch(() => 'left')
  await waits(1)
  gone.abort()
  await left
  await waits(0)
  const next = ask('/next')
  await isMade('/next')
  made.get('/next')?.end('done')
  expect((await next).status).toBe(200)
  expect(made.has('/left')).toBe(false)
})

import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { StartError } from '@/db/start-error'
import type { Settings } from '@/env'
import { lastContact } from './failing/contact'
import { guardFailures } from './failing/guard'
import { Line } from './failing/line'
import { databaseAnswers, type MailHealth, mailFares } from './health-facts'
import { Durations } from './metrics/durations'
import { mayReadMetrics, metricsText } from './metrics/metrics'
import { guardHeaders } from './origin'
import { tellFailure } from './tell-failure'

interface Health {
  readonly status: 'ok' | 'starting' | 'no-database'
  readonly mail?: MailHealth
}

export type Listener = {
  server: Server
  /** Gives requests to the application; before that every one of them is answered with 503. */
  hand(handler: RequestListener): void
  close(): Promise<void>
}

const LAST_REQUESTS_MS = 5_000
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST']

/** What every answer tells the browser of its reader. */
const PROTECTION = {
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: browsers then send `Origin: null` with a form, which no server action accepts.
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  // No other site keeps a hand on a page of ours, nor loads anything of it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The product asks for none of these; whatever got in may not either.
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/**
 * Takes the port at once, so that a taken one is told before any long step.
 *
 * `GET /api/health` is answered here, outside the framework: 200 `{"status":"ok"}` once requests can be
 * served and the database answers, else 503 with `starting` or `no-database`. Beside it stands how mail fares: letters
 * that should have left a quarter of an hour ago. We serve all the same, so that is no 503.
 *
 * `GET /api/metrics` tells figures to whoever shows `METRICS_KEY`; for everybody else there is no such page.
 *
 * @throws StartError when the port is taken or not allowed.
 */
export async function listen({
  port,
  publicUrl,
  metricsKey,
}: Pick<Settings, 'port' | 'publicUrl' | 'metricsKey'>): Promise<Listener> {
  let application: RequestListener | undefined
  const line = new Line()
  // In the guard: whoever hears that it is busy gets back what they typed.
  const inLine = line.before((request, response) => application?.(request, response))
  const guarded = guardFailures(inLine, { contact: lastContact, databaseAnswers })
  const durations = new Durations()
  const https = publicUrl.startsWith('https:')
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value)
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
    if (request.url?.split('?')[0] === '/api/health') {
      void health(application !== undefined).then((told) => {
        response.writeHead(told.status === 'ok' ? 200 : 503, {
          'Content-Type': 'application/json',
          'Cache-Control': 'no-store',
        })
        response.end(JSON.stringify(told))
      })
      return
    }
    if (request.url === '/api/metrics' && mayReadMetrics(request, metricsKey)) {
      void metricsText(durations, line).then((text) => {
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' })
        response.end(text)
      })
      return
    }
    durations.watch(request, response)
    tellFailure(request, response)
    // The framework answers what it does not know with a fault of its own, or with the page.
    if (!METHODS.includes(request.method ?? '')) {
      response.writeHead(405, { Allow: METHODS.join(', ') }).end()
      return
    }
    guardHeaders(request, publicUrl)
    if (application) return guarded(request, response)
    response.writeHead(503, { 'Retry-After': '5', 'Content-Type': 'text/plain' }).end('starting')
  })
  server.on('clientError', refusePlainly)
  await bind(server, port)
  return {
    server,
    hand(handler) {
      application = handler
    },
    close: () => closeServer(server),
  }
}

async function health(serving: boolean): Promise<Health> {
  if (!serving) return { status: 'starting' }
  if (!(await databaseAnswers())) return { status: 'no-database' }
  return { status: 'ok', mail: await mailFares() }
}

/** What is no request at all, such as headers without end, never reaches a page: one line, and the line is closed. */
function refusePlainly(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const phone = lastContact()?.shown
  const text = [
    'Dit lukte niet. Open de pagina opnieuw.',
    phone ? `Bel ons: ${phone}.` : '',
    'Gevaar? Bel 112.',
  ]
  const body = text.filter(Boolean).join(' ')
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      reject(new StartError(`Port ${port} ${reason}; set PORT to another number.`))
    })
    server.listen(port, resolve)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS).unref()
  })
}

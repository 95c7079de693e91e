import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Contact } from './contact'
import { keptPage } from './kept-pages'
import { BUSY } from './line'
import { PLAIN_POLICY, passes, plainPage, type Trouble } from './plain-page'
import { rememberForm } from './typed'

interface Surroundings {
  readonly contact: () => Contact | null
  /** Whether the database answers at once. */
  readonly databaseAnswers: () => Promise<boolean>
  readonly patienceMs?: number
  readonly longestMs?: number
}

const UNKNOWN_ACTION = 'x-nextjs-action-not-found'

/** A person with a browser, not a script that asks for data. */
function wantsPage({ headers, method }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'POST') return false
  return (headers.accept ?? '').includes('text/html') && !('rsc' in headers) && !('next-action' in headers)
}

function troubleOf(response: ServerResponse, status: number): Trouble | null {
  if (response.getHeader(UNKNOWN_ACTION) !== undefined) return 'older'
  if (response.getHeader(BUSY) !== undefined) return 'busy'
  if (status === 413) return 'large'
  return status >= 500 ? 'later' : null
}

/**
 * Puts a plain page in the place of every failure: an answer that says so, or none within a few seconds while the
 * database is silent. Whatever the application still writes for that request is let go.
 */
export function guardFailures(application: RequestListener, around: Surroundings): RequestListener {
  return (request, response) => {
    if (!wantsPage(request)) return application(request, response)
    const form = rememberForm(request)
    const { writeHead, write, end, flushHeaders } = response
    let instead = false

    async function answer(trouble: Trouble): Promise<void> {
      // The answer may have begun while it was asked whether the database answers.
      if (instead || response.headersSent) return
      instead = true
      for (const name of response.getHeaderNames()) if (!KEPT_HEADERS.has(name)) response.removeHeader(name)
      const path = request.url ?? '/'
      const kept = request.method === 'GET' && passes(trouble) ? keptPage(path) : undefined
      const html = kept?.html ?? (await plainPage(path, trouble, around.contact(), await form()))
      const status = kept ? 200 : STATUS[trouble]
      writeHead.call(response, status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': kept?.policy ?? PLAIN_POLICY,
        'Cache-Control': 'private, no-store',
        ...(kept ? { 'X-Zb-Kept': '1' } : {}),
        ...(status === 503 ? { 'Retry-After': trouble === 'busy' ? '60' : '300' } : {}),
      })
      end.call(response, html, 'utf8', () => undefined)
    }

    /** True when this answer is not the application's any more. */
    function taken(status = response.statusCode): boolean {
      if (instead) return true
      const trouble = response.headersSent ? null : troubleOf(response, status)
      if (trouble) void answer(trouble)
      return trouble !== null
    }

    Object.assign(response, {
      writeHead: (status: number, ...more: never[]) =>
        taken(status) ? response : writeHead.call(response, status, ...more),
      flushHeaders: () => (taken() ? undefined : flushHeaders.call(response)),
      write: (...chunk: Parameters<typeof write>) => taken() || write.apply(response, chunk),
      end: (...chunk: Parameters<typeof end>) => (taken() ? response : end.apply(response, chunk)),
    })
    watch(response, around, () => answer('later'))
    return application(request, response)
  }
}

const STATUS: Readonly<Record<Trouble, number>> = { later: 503, busy: 503, older: 409, large: 413 }

const KEPT_HEADERS = new Set([
  'x-request-id',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'strict-transport-security',
])

/** Work may take long; silence may not. Only when the database does not answer either is it a failure. */
function watch(response: ServerResponse, around: Surroundings, giveUp: () => Promise<void>): void {
  const { patienceMs = 2_000, longestMs = 40_000 } = around
  const begun = performance.now()
  let timer: NodeJS.Timeout
  const look = async () => {
    if (response.headersSent || response.writableEnded) return
    const late = performance.now() - begun > longestMs
    if (late || !(await around.databaseAnswers())) return giveUp()
    timer = setTimeout(look, patienceMs)
  }
  timer = setTimeout(look, patienceMs)
  response.once('close', () => clearTimeout(timer))
}

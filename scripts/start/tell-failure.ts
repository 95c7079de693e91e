import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { logLine, routeOf } from '@/domain/kernel/log-line'

/**
 * One line for each answer that failed, with an id that its reader has too. Nothing of what was sent stands in it: no
 * whole address, no cookie, no form.
 */
export function tellFailure(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID()
  const began = performance.now()
  response.setHeader('X-Request-Id', id)
  response.once('close', () => {
    const kept = response.hasHeader('x-zb-kept')
    if (response.statusCode < 500 && !kept) return
    const { method, url = '/' } = request
    const ms = performance.now() - began
    const what = { status: response.statusCode, route: routeOf(url), ...(kept ? { fault: 'kept-page' } : {}) }
    process.stderr.write(`${logLine(new Date(), { event: 'request', id, method, ms, ...what })}\n`)
  })
}

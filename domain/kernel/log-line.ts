/** What a line of the log may tell; anything else has no place in it. */
export interface Logged {
  /** Where it went wrong. */
  readonly event: 'request' | 'job'
  /** Names the request for whoever asks about it; drawn by lot. */
  readonly id?: string | undefined
  readonly method?: string | undefined
  /** Address of a page as the code has it, or only its first part: never what a visitor typed. */
  readonly route?: string | undefined
  readonly status?: number
  readonly ms?: number
  /** Name or code of a fault, and the task that had it. */
  readonly fault?: string | undefined
  readonly task?: string | undefined
}

/** Our own names: letters, digits and the marks of a path. A name, a number to call or an address of mail is none. */
const OURS = /^(?!.*\d{5})[\w:./[\]()-]{1,80}$/
const DRAWN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * One line of JSON about something unexpected. What does not look like a name of ours is left out, so that no text of a
 * person, of a form or of an error can come into it.
 *
 * @example logLine(new Date('2026-12-01T10:00:00Z'), { event: 'request', status: 503, route: '/voorstel' }) // → '{"at":"2026-12-01T10:00:00.000Z","event":"request","status":503,"route":"/voorstel"}'
 */
export function logLine(at: Date, { id, method, route, status, ms, fault, task, event }: Logged): string {
  const ours = (text?: string) => (text !== undefined && OURS.test(text) ? text : undefined)
  return JSON.stringify({
    at: at.toISOString(),
    event,
    id: id !== undefined && DRAWN.test(id) ? id : undefined,
    method: ours(method),
    status,
    ms: ms === undefined ? undefined : Math.round(ms),
    route: ours(route),
    fault: ours(fault),
    task: ours(task),
  })
}

/**
 * The first part of an address, when it is a word: what follows can be a secret or a name.
 *
 * @example routeOf('/fr/voorstel/x8s?k=1') // → '/voorstel' @example routeOf('/0470123456') // → '/'
 */
export function routeOf(url: string): string {
  const [, first = '', second = ''] = (url.split('?')[0] ?? '').split('/')
  const part = /^(nl|fr|en)$/.test(first) ? second : first
  return /^[a-z-]{1,24}$/.test(part) ? `/${part}` : '/'
}

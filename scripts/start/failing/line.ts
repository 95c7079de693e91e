import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

interface Bounds {
  /** Pages that are made at the same time. More makes none of them sooner and takes memory for all. */
  readonly atOnce?: number
  /** Who comes when so many wait hears at once that it is busy. */
  readonly most?: number
  /** Nobody waits longer: then they hear that it is busy. */
  readonly patienceMs?: number
  /** A place is free again after this: who reads slowly, or a page that hangs, keeps nobody out. */
  readonly holdsMs?: number
}

/** Tells the guard that nothing is broken: too many came at once. */
export const BUSY = 'x-zb-busy'

/** Files come from the disk at once; what asks for data is small, and a check of our health waits for nobody. */
const PASSES = /^\/(_next|api)\//

/**
 * Pages are made a few at a time, and whoever comes meanwhile waits in line, outside the framework and without a
 * connection to the database. Places of the internet take turns: one that asks for two hundred pages waits for itself.
 */
export class Line {
  private inside = 0
  private readonly waiting = new Map<string, Set<() => void>>()
  private readonly bounds: Required<Bounds>

  constructor({ atOnce = 12, most = 1_000, patienceMs = 30_000, holdsMs = 5_000 }: Bounds = {}) {
    this.bounds = { atOnce, most, patienceMs, holdsMs }
  }

  get length(): number {
    return [...this.waiting.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** The same pages, in their turn. */
  before(application: RequestListener): RequestListener {
    return (request, response) => {
      if (PASSES.test(request.url ?? '')) return application(request, response)
      const enter = () => {
        this.enter(response)
        application(request, response)
      }
      if (this.inside < this.bounds.atOnce) return enter()
      if (this.length >= this.bounds.most) return refuse(response)
      this.wait(request, response, enter)
    }
  }

  private wait(request: IncomingMessage, response: ServerResponse, enter: () => void): void {
    const from = String(request.headers['x-zb-from'] ?? '')
    const here = this.waiting.get(from) ?? new Set()
    this.waiting.set(from, here)
    const leave = () => {
      clearTimeout(timer)
      response.off('close', leave)
      here.delete(go)
      if (here.size === 0 && this.waiting.get(from) === here) this.waiting.delete(from)
    }
    const go = () => {
      leave()
      enter()
    }
    const timer = setTimeout(() => {
      leave()
      refuse(response)
    }, this.bounds.patienceMs)
    // Gone, or answered meanwhile by whoever saw that the database is away.
    response.once('close', leave)
    here.add(go)
  }

  private enter(response: ServerResponse): void {
    this.inside++
    let left = false
    const leave = () => {
      if (left) return
      left = true
      clearTimeout(timer)
      this.inside--
      this.letIn()
    }
    const timer = setTimeout(leave, this.bounds.holdsMs)
    response.once('close', leave)
  }

  /** Whoever is first from the place whose turn it is; that place goes to the end. */
  private letIn(): void {
    for (const [from, here] of this.waiting) {
      const [first] = here
      this.waiting.delete(from)
      if (here.size > 1) this.waiting.set(from, here)
      if (!first) continue
      first()
      return
    }
  }
}

function refuse(response: ServerResponse): void {
  if (response.headersSent) return
  response.setHeader(BUSY, '1')
  response.writeHead(503, { 'Retry-After': '60' }).end()
}

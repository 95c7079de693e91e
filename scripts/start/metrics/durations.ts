import type { IncomingMessage, ServerResponse } from 'node:http'

/** Seconds; what is slower than the last is in none of them but in the count. */
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const
const METHODS = ['GET', 'HEAD', 'POST'] as const

interface Kept {
  readonly within: number[]
  count: number
  seconds: number
}

/** How long answers took, by method and kind of answer: no address, because an address can say who somebody is. */
export class Durations {
  readonly #kept = new Map<string, Kept>()

  watch(request: IncomingMessage, response: ServerResponse): void {
    const began = performance.now()
    response.once('close', () => {
      const method = METHODS.find((one) => one === request.method) ?? 'other'
      this.note(
        `method="${method}",status="${Math.floor(response.statusCode / 100)}xx"`,
        (performance.now() - began) / 1000,
      )
    })
  }

  note(labels: string, seconds: number): void {
    const kept = this.#kept.get(labels) ?? { within: BOUNDS.map(() => 0), count: 0, seconds: 0 }
    this.#kept.set(labels, kept)
    kept.count++
    kept.seconds += seconds
    for (const [index, bound] of BOUNDS.entries())
      if (seconds <= bound) kept.within[index] = (kept.within[index] ?? 0) + 1
  }

  lines(name: string): string[] {
    return [...this.#kept].flatMap(([labels, { within, count, seconds }]) => [
      ...BOUNDS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${within[index] ?? 0}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${seconds}`,
      `${name}_count{${labels}} ${count}`,
    ])
  }
}

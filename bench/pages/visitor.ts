import { Agent, request } from 'node:http'

export interface Answer {
  readonly ms: number
  readonly status: number
  /** As it came over the line, compressed. */
  readonly bytes: number
  readonly location: string
}

/** Once more when the line that was kept open had just been closed. */
const asked = (...what: Parameters<typeof fetch>) => fetch(...what).catch(() => fetch(...what))

/** Somebody with a browser that keeps cookies and lines open, and takes compressed pages. */
export class Visitor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 })
  private cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  /** Goes on as one of the people of the demo, by their own form. */
  async become(persona: string): Promise<void> {
    const page = await (await asked(`${this.origin}/demo`)).text()
    const forms = page.match(/<form.*?<\/form>/gs) ?? []
    const own = forms.find((form) =>
      persona === 'maria' ? form.includes('Maria Peeters') : form.includes(`value="${persona}"`),
    )
    const body = new FormData()
    for (const [, name = '', value = ''] of own?.matchAll(/name="([^"]+)"(?: value="([^"]*)")?/g) ?? [])
      body.append(name, value)
    const headers = { origin: this.origin }
    const answer = await asked(`${this.origin}/demo`, { method: 'POST', body, headers, redirect: 'manual' })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      this.cookies.set(name, value)
    }
    if (this.cookies.size === 0) throw new Error(`nobody became ${persona} (${answer.status})`)
  }

  get(path: string): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const start = performance.now()
    return new Promise((resolve, reject) => {
      const headers = { cookie, 'accept-encoding': 'gzip', accept: 'text/html' }
      const sent = request(`${this.origin}${path}`, { agent: this.agent, headers }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            ms: performance.now() - start,
            status: response.statusCode ?? 0,
            bytes,
            location: response.headers.location ?? '',
          }),
        )
      })
      // A line that was kept open may be closed by the server in the very moment in which it is used again.
      sent.on('error', (error) => (sent.reusedSocket ? resolve(this.get(path)) : reject(error)))
      sent.end()
    })
  }

  close(): void {
    this.agent.destroy()
  }
}

/** The value below which this share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

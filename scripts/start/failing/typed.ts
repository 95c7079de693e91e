import type { IncomingMessage } from 'node:http'

/** What a form held, in its order; `lost` when it was too much to keep or could not be read. */
export type Typed = readonly { readonly name: string; readonly value: string }[] | 'lost'

const LONGEST = 256 * 1024

/**
 * Remembers the body of a form while the application reads it, so that a failure can give it back. Nothing is read that
 * the application does not read, and nothing is kept past the answer.
 */
export function rememberForm(request: IncomingMessage): () => Promise<Typed | null> {
  const type = request.headers['content-type'] ?? ''
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)
  if (request.method !== 'POST' || !isForm) return async () => null
  const chunks: Buffer[] = []
  let size = 0
  const emit = request.emit.bind(request)
  request.emit = (event: string | symbol, ...values: unknown[]) => {
    const [chunk] = values
    if (event === 'data' && Buffer.isBuffer(chunk)) {
      size += chunk.length
      if (size <= LONGEST) chunks.push(chunk)
    }
    return emit(event, ...values)
  }
  return async () => {
    if (size > LONGEST || !(await readToEnd(request))) return 'lost'
    try {
      const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
      return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
    } catch {
      return 'lost'
    }
  }
}

/** A failure may come before the application read anything: then we do, for a moment. */
function readToEnd(request: IncomingMessage): Promise<boolean> {
  if (request.complete && request.readableEnded) return Promise.resolve(true)
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 1_000)
    const end = (whole: boolean) => {
      clearTimeout(timer)
      resolve(whole)
    }
    request.once('end', () => end(true)).once('error', () => end(false))
    request.resume()
  })
}

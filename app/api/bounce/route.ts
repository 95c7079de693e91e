import { takeBounce } from '@/services/mail/commands'
import { mailServer } from '@/services/session/mail-server'

const LARGEST_BYTES = 1_000_000

/**
 * A mail that came back, as it is, from the city's mail server. What is no report, or is about a letter that we do not
 * know, is answered so with 200: the server must not try again, nor send back what came back.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = mailServer(request)
  if (!actor) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  const raw = await bytesOf(request)
  if (!raw) return new Response(null, { status: 413 })
  const outcome = await takeBounce(actor, { raw })
  return outcome.ok ? Response.json(outcome.value) : new Response(null, { status: 400 })
}

/** Null when there is more than a report can be: the rest is not waited for. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > LARGEST_BYTES) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

import type { Actor } from '@/domain/kernel/actor'
import type { Outcome } from '@/services/gate/outcome'
import { hookSender } from '@/services/session/signed-hook'

const LARGEST_BYTES = 20_000

/**
 * One event of a machine outside, signed and in JSON. 401: not signed a moment ago with our key; 413: too large; 400:
 * no event of ours; 200: taken, now or before. It is told nothing else.
 */
export async function hook(
  door: 'sms' | 'telephone',
  request: Request,
  take: (actor: Actor, body: unknown) => Promise<Outcome<{ readonly result: string }> | null>,
): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BYTES)
    return new Response(null, { status: 413 })
  const raw = await request.text()
  if (raw.length > LARGEST_BYTES) return new Response(null, { status: 413 })
  const actor = hookSender(door, request, raw, new Date())
  if (!actor) return new Response(null, { status: 401 })
  const outcome = await take(actor, parsed(raw))
  return outcome?.ok ? Response.json(outcome.value) : new Response(null, { status: 400 })
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

import { rawMail } from '@/app/_route/raw-mail'
import { takeBounce } from '@/services/mail/commands'
import { mailServer } from '@/services/session/mail-server'

/**
 * A mail that came back, as it is, from the city's mail server. What is no report, or is about a letter that we do not
 * know, is answered so with 200: the server must not try again, nor send back what came back.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = mailServer('bounce', request)
  if (!actor) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  const raw = await rawMail(request)
  if (!raw) return new Response(null, { status: 413 })
  const outcome = await takeBounce(actor, { raw })
  return outcome.ok ? Response.json(outcome.value) : new Response(null, { status: 400 })
}

import { mapAround } from '@/services/map/queries'
import { mayStillSend } from '@/services/session/crowd'
import { currentActor } from '@/services/session/current'

/** The map on which somebody shows where they live. A POST, because addresses of pages end up in logs. */
export async function POST(request: Request): Promise<Response> {
  if (!(await mayStillSend('addresses', null, new Date()))) return new Response(null, { status: 429 })
  const asked = await request.json().catch(() => null)
  const outcome = await mapAround(await currentActor(), asked)
  if (!outcome.ok) return new Response(null, { status: 400 })
  if (outcome.value === null) return new Response(null, { status: 404 })
  return Response.json(outcome.value, { headers: { 'cache-control': 'private, no-store' } })
}

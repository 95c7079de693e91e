import { z } from 'zod'
import { whatToSign } from '@/services/session/enter'

const asked = z.object({ to: z.enum(['use', 'add']) })

/** What the key of this device must sign: new at every press of the button, good for minutes and once. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  const body = asked.safeParse(await request.json().catch(() => null))
  if (!body.success) return new Response(null, { status: 400, headers })
  const options = await whatToSign(body.data.to)
  return options ? Response.json(options, { headers }) : new Response(null, { status: 403, headers })
}

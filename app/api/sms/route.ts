import { z } from 'zod'
import { hook } from '@/app/_route/hook'
import { receiveIncoming } from '@/services/incoming/commands'

const event = z.object({ id: z.string(), from: z.string(), text: z.string() })

/** An SMS that somebody sent to us, brought by the provider: docs/telephone.md. */
export async function POST(request: Request): Promise<Response> {
  return hook('sms', request, async (actor, body) => {
    const sms = event.safeParse(body)
    if (!sms.success) return null
    const { id, from, text } = sms.data
    return receiveIncoming(actor, { kind: 'sms', event: id, from, text: text.slice(0, 2000) })
  })
}

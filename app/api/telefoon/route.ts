import { z } from 'zod'
import { hook } from '@/app/_route/hook'
import { receiveIncoming } from '@/services/incoming/commands'

const event = z.object({
  id: z.string(),
  event: z.enum(['missed_call', 'voicemail', 'call']),
  /** Absent or empty when it was withheld. */
  from: z.string().nullish(),
  text: z.string().nullish(),
})

/** What the telephone system of the city tells of a call: docs/telephone.md. */
export async function POST(request: Request): Promise<Response> {
  return hook('telephone', request, async (actor, body) => {
    const call = event.safeParse(body)
    if (!call.success) return null
    const { id, event: kind, from, text } = call.data
    return receiveIncoming(actor, { kind, event: id, from: from ?? '', text: (text ?? '').slice(0, 2000) })
  })
}

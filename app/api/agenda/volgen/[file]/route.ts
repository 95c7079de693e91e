import { agendaFeed } from '@/services/agenda/queries'
import { mayStillSend } from '@/services/session/crowd'
import { visitorByLink } from '@/services/session/current'
import { calendarAnswer, nothingHere } from '../../_file/calendar-answer'

/** What a calendar fetches by itself: no cookie, and nothing changes by it. The secret in its address is the key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const secret = (await params).file.replace(/\.ics$/, '')
  // Before the secret is looked at, so that a refusal tells nothing of it.
  if (!(await mayStillSend('agenda', secret, new Date())))
    return new Response(null, {
      status: 429,
      headers: { 'retry-after': '3600', 'cache-control': 'no-store' },
    })
  const outcome = await agendaFeed(visitorByLink(secret), {})
  return outcome.ok ? calendarAnswer(request, outcome.value, 'followed') : nothingHere()
}

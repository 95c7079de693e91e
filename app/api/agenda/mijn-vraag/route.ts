import { agendaOfRequest } from '@/services/agenda/queries'
import { visitorHolding } from '@/services/session/current'
import { calendarAnswer, nothingHere } from '../_file/calendar-answer'

/** The appointment of the request that this browser may open: what and when, and not who comes. */
export async function GET(request: Request): Promise<Response> {
  const outcome = await agendaOfRequest(await visitorHolding('request'), {})
  if (!outcome.ok || outcome.value === null) return nothingHere()
  return calendarAnswer(request, { side: 'resident', appointments: [outcome.value] }, 'saved')
}

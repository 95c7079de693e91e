import { myAgenda } from '@/services/match/queries'
import { currentActor } from '@/services/session/current'
import { calendarAnswer, nothingHere } from '../_file/calendar-answer'

/** The visits for an agenda: what and in which neighbourhood. Who and where exactly stays behind the sign-in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ matchId: string }> },
): Promise<Response> {
  const outcome = await myAgenda(await currentActor(), await params)
  if (!outcome.ok || outcome.value === null) return nothingHere()
  return calendarAnswer(request, { side: 'neighbour', appointments: [outcome.value] }, 'saved')
}

import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { calendarFile, seriesFile } from '@/components/match/calendar'
import { routing } from '@/messages/routing'
import { myAgenda } from '@/services/match/queries'
import { currentActor } from '@/services/session/current'

/** The visits for an agenda: what and in which neighbourhood. Who and where exactly stays behind the sign-in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ matchId: string }> },
): Promise<Response> {
  const { matchId } = await params
  const outcome = await myAgenda(await currentActor(), { matchId })
  const agenda = outcome.ok ? outcome.value : null
  if (!agenda) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('taal')
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'mine.agenda' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const entry = {
    uid: matchId,
    sequence: agenda.sequence,
    summary: t('summary', { kind: common(`kind.${agenda.kind ?? 'UNSURE'}`) }),
    description: t('description'),
    location: agenda.neighbourhood,
  }
  const now = new Date()
  const file =
    'series' in agenda
      ? seriesFile(entry, agenda.series, now)
      : calendarFile({ ...entry, ...agenda.visit }, now)
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="zorgzame-buur.ics"',
      'cache-control': 'private, no-store',
    },
  })
}

import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { calendarFile } from '@/components/match/calendar'
import type { MatchState } from '@/domain/match/match-states'
import { routing } from '@/messages/routing'
import { myHelp } from '@/services/match/queries'
import { currentActor } from '@/services/session/current'

/** The visit for an agenda: what and in which neighbourhood. Who and where exactly stays behind the sign-in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ matchId: string }> },
): Promise<Response> {
  const { matchId } = await params
  const outcome = await myHelp(await currentActor(), {})
  const help = outcome.ok ? outcome.value.find(({ id }) => id === matchId) : undefined
  const visit = help ? plannedVisit(help) : null
  if (!help || !visit) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('taal')
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'mine.agenda' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const file = calendarFile(
    {
      uid: help.id,
      sequence: help.version,
      from: visit.from,
      to: visit.to,
      summary: t('summary', { kind: common(`kind.${help.kind ?? 'UNSURE'}`) }),
      description: t('description'),
      location: help.neighbourhood ?? '',
    },
    new Date(),
  )
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="zorgzame-buur.ics"',
      'cache-control': 'private, no-store',
    },
  })
}

function plannedVisit(help: { state: MatchState; visit: { from: Date; to: Date } | null }) {
  return help.state === 'active' ? help.visit : null
}

import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { calendarFile } from '@/domain/visit/calendar-file'
import { routing } from '@/messages/routing'
import { talkByLetter } from '@/services/intake/queries'
import { visitorByLink } from '@/services/session/current'
import { nothingHere, savedFile } from '../../_file/calendar-answer'

interface Asked {
  readonly params: Promise<{ secret: string }>
}

/** The moment of a talk as a file to keep; it names nobody. Moved, the same entry is replaced. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const outcome = await talkByLetter(visitorByLink((await params).secret), {})
  if (!outcome.ok || outcome.value.talk === null) return nothingHere()
  const { talk } = outcome.value
  const asked = new URL(request.url).searchParams.get('taal')
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'intake.agenda' })
  const entry = {
    uid: outcome.value.calendarId,
    sequence: Math.floor(talk.bookedAt.getTime() / 1000),
    visit: { from: talk.startsAt, to: talk.endsAt },
    summary: t('summary'),
    description: t('description'),
    location: talk.place,
  }
  return savedFile(calendarFile([entry], new Date()))
}

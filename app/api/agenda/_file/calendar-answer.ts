import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { type CalendarEntry, calendarFile } from '@/domain/visit/calendar-file'
import { routing } from '@/messages/routing'

type Words = 'summary' | 'description' | 'location'
type Appointment = CalendarEntry extends infer Entry
  ? Entry extends CalendarEntry
    ? Omit<Entry, Words> & { readonly kind: HelpKind | null; readonly neighbourhood: string }
    : never
  : never

interface Shown {
  readonly side: 'neighbour' | 'resident'
  readonly appointments: readonly Appointment[]
}

const HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
}

/** Also the answer to a wrong secret, an old one, and one of somebody who stopped. */
export const nothingHere = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** A file that a telephone opens with its calendar. */
export const savedFile = (file: string) =>
  new Response(file, {
    headers: { ...HEADERS, 'content-disposition': 'attachment; filename="zorgzame-buur.ics"' },
  })

/** Appointments in the words of their reader: a file to keep, or one that an agenda follows. */
export async function calendarAnswer(
  request: Request,
  { side, appointments }: Shown,
  kept: 'followed' | 'saved',
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('taal')
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  const t = await getTranslations({
    locale,
    namespace: side === 'neighbour' ? 'mine.agenda' : 'request.agenda',
  })
  const common = await getTranslations({ locale, namespace: 'common' })
  const entries = appointments.map(({ kind, neighbourhood, ...when }) => ({
    ...when,
    summary: t('summary', { kind: common(`kind.${kind ?? 'UNSURE'}`) }),
    description: t('description'),
    location: neighbourhood,
  }))
  const file = calendarFile(entries, new Date(), kept === 'followed' ? t('name') : undefined)
  return kept === 'saved' ? savedFile(file) : new Response(file, { headers: HEADERS })
}

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { askedRange } from '@/app/_page/asked-range'
import { odsFile } from '@/app/_route/ods-file'
import { figureRows } from '@/components/figures/figure-rows'
import { rangeWords } from '@/components/figures/range-words'
import { dateAsGiven, time } from '@/domain/kernel/date-words'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { localDate } from '@/domain/kernel/time'
import { csvOf } from '@/domain/sheet/write-csv'
import { ODS_TYPE } from '@/domain/sheet/write-ods'
import { site } from '@/domain/site/addresses'
import { figuresOfPeriod } from '@/services/figures/queries'
import { signedIn } from '@/services/session/current'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  ods: ODS_TYPE,
} as const

/** The figures of a period as a file: what the page tells, who took it, and when. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const kind = /^cijfers\.(csv|ods)$/.exec((await params).file)?.[1] as keyof typeof TYPES | undefined
  if (!kind) return new Response(null, { status: 404 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const who = await signedIn()
  if (!who) redirect(site.signIn.start)
  const outcome = await figuresOfPeriod(who.actor, askedRange(query))
  if (!outcome.ok) return new Response(null, { status: outcome.kind === 'denied' ? 403 : 404 })
  const shown = outcome.value
  if (!shown) return new Response(null, { status: 404 })
  const locale = HOUSE_LOCALES.find((one) => one === query.taal) ?? 'nl'
  const t = await getTranslations({ locale, namespace: 'figures' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const now = new Date()
  const rows = figureRows(t, common, shown, {
    period: rangeWords(t, shown.range, locale),
    who: who.name,
    when: `${dateAsGiven(localDate(now.getTime()), locale)} ${time(now, locale)}`,
  })
  const { from, to } = shown.range
  return new Response(kind === 'csv' ? csvOf(rows) : odsFile(t('title'), rows), {
    headers: {
      'content-type': TYPES[kind],
      'content-disposition': `attachment; filename="${t('files.name')}-${from}-${to}.${kind}"`,
      'cache-control': 'private, no-store',
    },
  })
}

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { SentPage } from '@/components/help-request/sent-page'
import { inLocale, site } from '@/domain/site/addresses'
import { myRequest } from '@/services/help-request/queries'
import { visitorHolding } from '@/services/session/current'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('sent.title'), props)
}

export default async function Sent(props: PageProps) {
  const locale = await localeOf(props)
  const mine = await myRequest(await visitorHolding('request'), {})
  // Somebody who comes back on another telephone, or much later, finds the request by its number.
  if (!mine.ok) redirect(inLocale(locale, site.own.find))
  return <SentPage request={mine.value} city={await city()} locale={locale} />
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { JoinedPage } from '@/components/home/joined-page'
import { dutyDue } from '@/domain/duty/duties'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('joined.title'), props)
}

export default async function Joined(props: PageProps) {
  const locale = await localeOf(props)
  const settings = await city()
  const callBy = new Date(dutyDue('call_newcomer', Date.now(), settings))
  return <JoinedPage callBy={callBy} phone={settings.phone} locale={locale} />
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { JoinedPage } from '@/components/home/joined-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('joined.title'), props)
}

export default async function Joined(props: PageProps) {
  const locale = await localeOf(props)
  const { phone } = await city()
  return <JoinedPage phone={phone} locale={locale} />
}

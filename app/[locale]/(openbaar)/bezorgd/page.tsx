import { getTranslations } from 'next-intl/server'
import { WorriedPage } from '@/components/home/worried-page'
import { city } from '../_page/city'
import { localeOf, type PageProps, titled } from '../_page/page-props'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('worried.title'), props)
}

export default async function Worried(props: PageProps) {
  const locale = await localeOf(props)
  return <WorriedPage city={await city()} locale={locale} />
}

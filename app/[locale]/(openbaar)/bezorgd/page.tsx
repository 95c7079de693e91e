import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { WorriedPage } from '@/components/home/worried-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('worried.title'), props)
}

export default async function Worried(props: PageProps) {
  const locale = await localeOf(props)
  return <WorriedPage city={await city()} locale={locale} />
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { StoppedPage } from '@/components/home/stopped-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('stopped.title'), props)
}

export default async function Stopped(props: PageProps) {
  const locale = await localeOf(props)
  return <StoppedPage phone={(await city()).phone} locale={locale} />
}

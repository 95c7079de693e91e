import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { HelpNowPage } from '@/components/home/help-now-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('now.title'), props)
}

export default async function HelpNow(props: PageProps) {
  await localeOf(props)
  return <HelpNowPage phone={(await city()).phone} />
}

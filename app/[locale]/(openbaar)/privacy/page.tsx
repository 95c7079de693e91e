import { getTranslations } from 'next-intl/server'
import { PrivacyPage } from '@/components/home/privacy-page'
import { city } from '../_page/city'
import { localeOf, type PageProps, titled } from '../_page/page-props'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('privacy.title'), props)
}

export default async function Privacy(props: PageProps) {
  await localeOf(props)
  return <PrivacyPage city={await city()} />
}

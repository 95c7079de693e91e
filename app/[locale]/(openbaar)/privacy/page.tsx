import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { PrivacyPage } from '@/components/home/privacy-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('privacy.title'), props)
}

export default async function Privacy(props: PageProps) {
  await localeOf(props)
  return <PrivacyPage city={await city()} />
}

import { getTranslations } from 'next-intl/server'
import { AccessibilityPage } from '@/components/home/accessibility-page'
import { city } from '../_page/city'
import { localeOf, type PageProps, titled } from '../_page/page-props'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('accessibility.title'), props)
}

export default async function Accessibility(props: PageProps) {
  await localeOf(props)
  return <AccessibilityPage mail={(await city()).mail} />
}

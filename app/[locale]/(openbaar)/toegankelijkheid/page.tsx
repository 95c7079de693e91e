import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { AccessibilityPage } from '@/components/home/accessibility-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('accessibility.title'), props)
}

export default async function Accessibility(props: PageProps) {
  await localeOf(props)
  return <AccessibilityPage mail={(await city()).mail} />
}

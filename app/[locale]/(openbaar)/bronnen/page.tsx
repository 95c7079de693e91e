import { getTranslations } from 'next-intl/server'
import { SourcesPage } from '@/components/home/sources-page'
import { localeOf, type PageProps, titled } from '../_page/page-props'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('sources.title'), props)
}

export default async function Sources(props: PageProps) {
  await localeOf(props)
  return <SourcesPage />
}

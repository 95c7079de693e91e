import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { SourcesPage } from '@/components/home/sources-page'
import { demoMode } from '@/services/demo/queries'
import { dataSources } from '@/services/map/queries'
import { currentActor } from '@/services/session/current'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('sources.title'), props)
}

export default async function Sources(props: PageProps) {
  await localeOf(props)
  const sources = await show(dataSources(await currentActor(), {}))
  return <SourcesPage sources={sources} demo={demoMode()} />
}

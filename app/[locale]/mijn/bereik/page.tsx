import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { creditsOf } from '@/components/map/credits'
import { ReachPage } from '@/components/map/reach-page'
import { inLocale, site } from '@/domain/site/addresses'
import { dataSources, myReach } from '@/services/map/queries'
import { currentActor } from '@/services/session/current'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('map.reach')
  return titled(t('title'), props)
}

export default async function MyReach(props: PageProps) {
  const locale = await localeOf(props)
  const actor = await currentActor()
  const { reach, radiusMetres } = await show(myReach(actor, {}))
  const sources = await show(dataSources(actor, {}))
  return (
    <ReachPage
      reach={reach}
      radiusMetres={radiusMetres}
      credits={creditsOf(sources)}
      profilePath={inLocale(locale, site.mine.profile)}
    />
  )
}

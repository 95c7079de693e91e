import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { creditsOf } from '@/components/map/credits'
import { WalksPage } from '@/components/map/walks-page'
import { inLocale } from '@/domain/site/addresses'
import { dataSources, neighbourhoodLoad } from '@/services/map/queries'
import { candidates } from '@/services/offer/queries'
import { currentActor } from '@/services/session/current'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'map' })
  return { title: t('walks.pageTitle') }
}

export default async function RequestMapPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  const shown = await show(candidates(actor, { helpRequestId: id }))
  return (
    <WalksPage
      request={shown.request}
      residentName={shown.residentName}
      candidates={shown.candidates}
      load={await show(neighbourhoodLoad(actor, {}))}
      credits={creditsOf(await show(dataSources(actor, {})), 'tiles')}
      path={(to) => inLocale(locale, to)}
    />
  )
}

import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { WorkCardPage } from '@/components/card/work-card-page'
import { inLocale } from '@/domain/site/addresses'
import { cardOfNeighbour } from '@/services/card/queries'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('card.work')
  return { title: t('pageTitle') }
}

export default async function CardOfNeighbour({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  return (
    <WorkCardPage
      city={await city()}
      neighbour={await show(cardOfNeighbour(await signedInActor(), { volunteerId: id }))}
      path={(to) => inLocale(locale, to)}
    />
  )
}

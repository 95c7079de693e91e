import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { NeighbourCard } from '@/components/paper/neighbour-card'
import { Poster } from '@/components/paper/poster'
import { RequestSlip } from '@/components/paper/request-slip'
import { offeredKinds } from '@/domain/city/kinds'
import { isPaper } from '@/domain/site/papers'

interface Props extends PageProps {
  params: Promise<{ locale: string; blad: string }>
}

export async function generateMetadata({ params }: Props) {
  const { blad } = await params
  const t = await getTranslations('paper')
  return { title: isPaper(blad) ? t(`name.${blad}`) : t('title') }
}

export default async function PaperPage(props: Props) {
  const locale = await localeOf(props)
  const { blad } = await props.params
  if (!isPaper(blad)) notFound()
  const facts = await city()
  const own = { city: facts, locale }
  switch (blad) {
    case 'aanvraag':
      return <RequestSlip {...own} kinds={offeredKinds(facts.kinds)} />
    case 'kaartje':
      return <NeighbourCard {...own} />
    case 'affiche':
      return <Poster {...own} />
  }
}

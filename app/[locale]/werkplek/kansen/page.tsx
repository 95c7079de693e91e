import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ChancePage } from '@/components/chance/chance-page'
import { chanceModel } from '@/services/offer/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'chance' })
  return { title: t('title') }
}

export default async function Chance({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return <ChancePage shown={await show(chanceModel(await signedInActor(), {}))} />
}

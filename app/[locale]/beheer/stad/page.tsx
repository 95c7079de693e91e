import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { CityPage } from '@/components/admin/city-page'
import { city, neighbourhoods } from '@/services/city/queries'
import { staffList } from '@/services/people/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { title: t('city.title') }
}

export default async function City({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  // The settings themselves are public; this room is the admin's.
  await show(staffList(actor, {}))
  return <CityPage settings={await city()} areas={await show(neighbourhoods(actor, {}))} />
}

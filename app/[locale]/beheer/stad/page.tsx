import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { CityPage } from '@/components/admin/city-page'
import { formState } from '@/components/staff/returned'
import { city, neighbourhoods } from '@/services/city/queries'
import { staffList } from '@/services/people/queries'
import { changePace } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { title: t('city.title') }
}

export default async function City({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  // The settings themselves are public; this room is the admin's.
  await show(staffList(actor, {}))
  const query = await searchParams
  return (
    <CityPage
      settings={await city()}
      areas={await show(neighbourhoods(actor, {}))}
      form={await formState(await returnedForm('pace', query))}
      saved={query.gedaan === 'vragen'}
      change={changePace}
    />
  )
}

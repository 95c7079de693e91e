import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ReferredPage } from '@/components/referral/referred-page'
import { inLocale } from '@/domain/site/addresses'
import { city } from '@/services/city/queries'
import { referredRequests } from '@/services/help-request/queries'
import { mySignals } from '@/services/signal/queries'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ gedaan?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'refer' })
  return { title: t('list.title') }
}

export default async function Referred({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { gedaan } = await searchParams
  const actor = await signedInActor()
  const rows = await show(referredRequests(actor, {}))
  return (
    <ReferredPage
      rows={rows}
      signals={await show(mySignals(actor, {}))}
      worried={gedaan === 'zorg'}
      sent={typeof gedaan === 'string' ? gedaan : null}
      phone={(await city()).phone}
      path={(to) => inLocale(locale, to)}
    />
  )
}

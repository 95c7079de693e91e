import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PocketCardPage } from '@/components/referral/pocket-card-page'
import { referredRequests } from '@/services/help-request/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('refer.card.title'), { ...props, searchParams: Promise.resolve({}) })
}

export default async function PocketCard({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  // Who may not see the list has no use for the card.
  await show(referredRequests(await signedInActor(), {}))
  return <PocketCardPage phone={(await city()).phone} />
}

import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { FunnelPage } from '@/components/funnel/funnel-page'
import { volunteerFunnel } from '@/services/volunteer/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('intake.funnel')
  return { title: t('title') }
}

export default async function Funnel({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return <FunnelPage quarters={await show(volunteerFunnel(await signedInActor(), {}))} />
}

import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { RecruitmentPage } from '@/components/workplace/volunteer/recruitment-page'
import { inLocale } from '@/domain/site/addresses'
import { recruitment } from '@/services/volunteer/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'work.recruitment' })
  return { title: t('title') }
}

export default async function Recruitment({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return (
    <RecruitmentPage
      shown={await show(recruitment(await signedInActor(), {}))}
      path={(to) => inLocale(locale, to)}
    />
  )
}

import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { TalkSheet } from '@/components/paper/talk-sheet'
import { offeredKinds } from '@/domain/city/kinds'
import { inLocale, site } from '@/domain/site/addresses'
import { volunteerDetail } from '@/services/volunteer/queries'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('intake.sheet')
  return { title: t('pageTitle') }
}

export default async function IntakeSheet({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const { volunteer } = await show(volunteerDetail(await signedInActor(), { volunteerId: id }))
  return (
    <TalkSheet
      volunteer={volunteer}
      kinds={offeredKinds((await city()).kinds)}
      back={inLocale(locale, site.work.intake(id))}
    />
  )
}

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { WorryPage } from '@/components/match/worry-page'
import { inLocale, site } from '@/domain/site/addresses'
import { myHelp } from '@/services/match/queries'
import { finish } from '../../_page/actions'

interface WorryProps extends PageProps {
  readonly params: Promise<{ locale: string; matchId: string }>
}

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('mine.worry')
  return titled(t('title'), props)
}

export default async function Worry(props: WorryProps) {
  const locale = await localeOf(props)
  const { matchId } = await props.params
  const help = (await show(myHelp(await signedInActor(), {}))).find((one) => one.id === matchId)
  if (!help) notFound()
  const { id } = help
  const form = await returnedForm('finish-match', await props.searchParams)
  return (
    <WorryPage
      finish={finish}
      matchId={id}
      back={inLocale(locale, site.mine.help(id))}
      phone={(await city()).phone}
      errors={await formErrors(form.issues, { informal: true })}
      typed={{ urgency: form.text('urgency'), worry: form.text('worry') }}
    />
  )
}

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { NotWellPage } from '@/components/match/not-well-page'
import { inLocale, site } from '@/domain/site/addresses'
import { myHelp } from '@/services/match/queries'
import { sayNotWell } from '../../_page/actions'

interface NotWellProps extends PageProps {
  readonly params: Promise<{ locale: string; matchId: string }>
}

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('mine.notWell')
  return titled(t('title'), props)
}

export default async function NotWell(props: NotWellProps) {
  const locale = await localeOf(props)
  const { matchId } = await props.params
  const help = (await show(myHelp(await signedInActor(), {}))).find((one) => one.id === matchId)
  if (!help) notFound()
  const form = await returnedForm('not-well', await props.searchParams)
  return (
    <NotWellPage
      say={sayNotWell}
      matchId={help.id}
      back={inLocale(locale, site.mine.help(help.id))}
      phone={(await city()).phone}
      errors={await formErrors(form.issues, { informal: true })}
      words={form.text('words')}
    />
  )
}

import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { EndHelpPage } from '@/components/match/end-help-page'
import { inLocale, site } from '@/domain/site/addresses'
import { myHelp } from '@/services/match/queries'
import { stopThisHelp } from '../../_page/actions'

interface EndProps extends PageProps {
  readonly params: Promise<{ locale: string; matchId: string }>
}

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('mine.ending')
  return titled(t('title'), props)
}

export default async function EndHelp(props: EndProps) {
  const locale = await localeOf(props)
  const { matchId } = await props.params
  const help = (await show(myHelp(await signedInActor(), {}))).find((one) => one.id === matchId)
  if (!help) notFound()
  // Said before: the page of this help tells until when.
  if (help.state === 'ending') redirect(inLocale(locale, site.mine.help(help.id)))
  const form = await returnedForm('stop-help', await props.searchParams)
  return (
    <EndHelpPage
      stop={stopThisHelp}
      matchId={help.id}
      name={help.residentName}
      back={inLocale(locale, site.mine.help(help.id))}
      notWellPath={inLocale(locale, site.mine.notWell(help.id))}
      errors={await formErrors(form.issues, { informal: true })}
      typed={form.text}
    />
  )
}

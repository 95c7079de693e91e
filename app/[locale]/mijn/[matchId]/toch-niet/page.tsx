import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { CannotPage } from '@/components/match/cannot-page'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { inLocale, site } from '@/domain/site/addresses'
import { myHelp } from '@/services/match/queries'
import { giveBack } from '../../_page/actions'

interface CannotProps extends PageProps {
  readonly params: Promise<{ locale: string; matchId: string }>
}

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('mine.cannot')
  return titled(t('title'), props)
}

export default async function Cannot(props: CannotProps) {
  const locale = await localeOf(props)
  const { matchId } = await props.params
  const help = (await show(myHelp(await signedInActor(), {}))).find((one) => one.id === matchId)
  if (!help) notFound()
  const { id, state } = help
  const form = await returnedForm('hand-back', await props.searchParams)
  return (
    <CannotPage
      handBack={giveBack}
      matchId={id}
      back={inLocale(locale, site.mine.help(id))}
      active={stateIs(MATCH, state, 'visible')}
      errors={await formErrors(form.issues)}
      reason={form.text('reason')}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { StopPage } from '@/components/volunteer/stop-page'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { inLocale, site } from '@/domain/site/addresses'
import { myHelp } from '@/services/match/queries'
import { myOpenOffers } from '@/services/offer/queries'
import { stop } from '../_page/actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('volunteer.stopping')
  return titled(t('title'), props)
}

export default async function Stop(props: PageProps) {
  const locale = await localeOf(props)
  const t = await getTranslations('volunteer.stopping')
  const actor = await signedInActor()
  const help = await show(myHelp(actor, {}))
  const offers = await show(myOpenOffers(actor, {}))
  const form = await returnedForm('stop-mine', await props.searchParams)
  const running = help.filter(({ state }) => state !== 'proposed' && stateIs(MATCH, state, 'running'))
  return (
    <StopPage
      action={stop}
      errors={await formErrors(form.issues)}
      reason={form.text('reason')}
      back={inLocale(locale, site.mine.profile)}
      helped={running.map(({ residentName }) => residentName ?? t('somebody'))}
      waiting={help.filter(({ state }) => state === 'proposed').length}
      offers={offers.length}
      dataMail={(await city()).mail}
    />
  )
}

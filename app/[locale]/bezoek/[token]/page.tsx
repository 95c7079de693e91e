import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { typedVisit } from '@/components/visit/typed-visit'
import { VisitsByLinkPage } from '@/components/visit/visits-by-link-page'
import { inLocale, site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { myStay } from '@/services/stay/queries'
import { visitsByLink } from '@/services/visit/queries'
import { say } from '../_page/actions'
import { arrive, back, longer } from '../_page/stay'

interface VisitsProps extends PageProps {
  readonly params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('mine.visit.link')
  return { title: t('title'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: what is said is a POST. */
export default async function Visits(props: VisitsProps) {
  const locale = await localeOf(props)
  const { token } = await props.params
  const query = await props.searchParams
  const actor = visitorByLink(token)
  const { matchId, runs, kind, visits } = await show(visitsByLink(actor, {}))
  const staying = await returnedForm('stay', query)
  const form = await returnedForm('visit', query)
  return (
    <VisitsByLinkPage
      visits={visits}
      runs={runs}
      stay={{
        stay: await show(myStay(actor, { matchId })),
        actions: { arrive, back, longer },
        hidden: { name: 'token', value: token },
        errors: await formErrors(staying.issues, { informal: true }),
      }}
      kind={kind}
      say={say}
      hidden={{ name: 'token', value: token }}
      errors={await formErrors(form.issues, { informal: true })}
      typed={typedVisit(form)}
      said={query.gezegd !== undefined}
      asksHowItWent
      now={new Date()}
      helpPath={inLocale(locale, site.mine.help(matchId))}
    />
  )
}

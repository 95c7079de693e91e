import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { InvitationPage } from '@/components/neighbour-list/invitation-page'
import { inLocale } from '@/domain/site/addresses'
import { invitation } from '@/services/neighbour-list/queries'
import { visitorByLink } from '@/services/session/current'
import { no, yes } from '../_page/actions'

interface InvitationProps extends PageProps {
  readonly params: Promise<{ locale: string; secret: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('volunteer.invitation')
  return { title: t('pageTitle'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: both answers are a POST. */
export default async function Invitation(props: InvitationProps) {
  const locale = await localeOf(props)
  const { secret } = await props.params
  const form = await returnedForm('invitation', await props.searchParams)
  return (
    <InvitationPage
      {...(await show(invitation(visitorByLink(secret), {})))}
      secret={secret}
      typed={form.text('phone')}
      errors={await formErrors(form.issues, { informal: true })}
      yes={yes}
      no={no}
      phone={(await city()).phone}
      path={(to) => inLocale(locale, to)}
    />
  )
}

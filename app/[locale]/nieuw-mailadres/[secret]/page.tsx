import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { MailChangePage } from '@/components/volunteer/mail-change-page'
import { inLocale, site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { mailChangeByLetter } from '@/services/volunteer/queries'
import { confirm, stop } from '../_page/actions'

interface MailChangeProps extends PageProps {
  readonly params: Promise<{ locale: string; secret: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('volunteer.contact')
  return { title: t('field.email'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: yes and no are a POST. */
export default async function MailChange(props: MailChangeProps) {
  const locale = await localeOf(props)
  const { secret } = await props.params
  const form = await returnedForm('mail-change', await props.searchParams)
  return (
    <MailChangePage
      {...(await show(mailChangeByLetter(visitorByLink(secret), {})))}
      secret={secret}
      errors={await formErrors(form.issues, { informal: true })}
      confirm={confirm}
      stop={stop}
      signInPath={inLocale(locale, site.signIn.start)}
      contactPath={inLocale(locale, site.mine.contact)}
      phone={(await city()).phone}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { StopPage } from '@/components/help-request/stop-page'
import { stopRequest } from '../_own/actions'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('stop.title'), props)
}

export default async function Stop(props: PageProps) {
  const locale = await localeOf(props)
  const { mayCancel } = await mine(locale)
  const form = await returnedForm('stop-mine', await props.searchParams)
  return (
    <StopPage
      action={stopRequest}
      errors={await formErrors(form.issues)}
      locale={locale}
      mayCancel={mayCancel}
    />
  )
}

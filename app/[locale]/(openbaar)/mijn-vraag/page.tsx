import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { FindPage } from '@/components/help-request/find-page'
import { openRequest } from './_own/actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('find.title'), props)
}

export default async function FindMyRequest(props: PageProps) {
  await localeOf(props)
  const form = await returnedForm('open-mine', await props.searchParams)
  return (
    <FindPage
      action={openRequest}
      errors={await formErrors(form.issues)}
      callNumber={(await city()).phone}
      reference={form.text('reference')}
      phone={form.text('phone')}
    />
  )
}

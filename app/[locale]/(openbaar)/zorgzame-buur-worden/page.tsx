import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { JoinPage } from '@/components/home/join-page'
import { offeredKinds } from '@/domain/city/kinds'
import { join } from './_join/actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('join.title'), props)
}

export default async function Join(props: PageProps) {
  await localeOf(props)
  const form = await returnedForm('join', await props.searchParams)
  const { kinds, minimumAge } = await city()
  return (
    <JoinPage
      action={join}
      errors={await formErrors(form.issues, { informal: true })}
      kinds={offeredKinds(kinds)}
      minimumAge={minimumAge}
      values={{
        name: form.text('name'),
        phone: form.text('phone'),
        email: form.text('email'),
        address: form.text('address'),
        kinds: form.list('kinds'),
        age: form.text('age'),
        formKey: form.text('formKey', crypto.randomUUID()),
      }}
    />
  )
}

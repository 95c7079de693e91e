import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { CallBackPage } from '@/components/help-request/call-back-page'
import { inLocale, site } from '@/domain/site/addresses'
import { askCallBack } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('callBack.title'), props)
}

export default async function CallBack(props: PageProps) {
  const locale = await localeOf(props)
  const form = await returnedForm('call-back', await props.searchParams)
  return (
    <CallBackPage
      action={askCallBack}
      back={inLocale(locale, site.ask.start)}
      errors={await formErrors(form.issues)}
      callingNumber={(await city()).callingNumber}
      values={{
        name: form.text('name'),
        phone: form.text('phone'),
        bestTime: form.text('bestTime', 'any'),
        secret: form.text('secret', crypto.randomUUID()),
      }}
    />
  )
}

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { SecondStepPage, secondStepFor } from '@/components/sign-in/second-step-page'
import { inLocale, site } from '@/domain/site/addresses'
import { secondStep } from '@/services/session/second-step'
import { typeCode, useKey, useRecoveryCode } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.secondStep')
  const step = await secondStep()
  return titled(t(step ? `title.${secondStepFor(step)}` : 'title.type'), props)
}

/** Only for who came in by the link in the mail and works for the city. */
export default async function SecondStep(props: PageProps) {
  const locale = await localeOf(props)
  const step = await secondStep()
  if (!step) redirect(inLocale(locale, site.signIn.start))
  const form = await returnedForm('second-step', await props.searchParams)
  return (
    <SecondStepPage
      step={step}
      typeCode={typeCode}
      useKey={useKey}
      recoveryCode={useRecoveryCode}
      errors={await formErrors(form.issues)}
    />
  )
}

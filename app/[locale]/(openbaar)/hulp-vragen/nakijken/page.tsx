import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { answerRows } from '@/components/help-request/answer-rows'
import { CheckPage } from '@/components/help-request/check-page'
import { inLocale, site } from '@/domain/site/addresses'
import { heldSecret } from '@/services/session/current'
import { sendRequest } from '../_steps/actions'
import { draft } from '../_steps/question'
import { changePage, PAGE_OF, questions } from '../_steps/steps'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('check.title'), props)
}

export default async function CheckAnswers(props: PageProps) {
  const locale = await localeOf(props)
  const { answers, place } = await draft()
  const form = await returnedForm('check', await props.searchParams)
  if (!answers['who-for'] && form.issues.length === 0) {
    // The back button after sending: what was sent is shown, so that nobody sends it twice.
    const sent = await heldSecret('request')
    redirect(inLocale(locale, sent ? site.ask.sent : site.ask.start))
  }
  const steps = ['who-for', ...questions(answers['who-for']?.forWhom === 'other')] as const
  return (
    <CheckPage
      action={sendRequest}
      back={inLocale(locale, PAGE_OF.know)}
      errors={await formErrors(form.issues)}
      privacy={inLocale(locale, site.privacy)}
      rows={await answerRows(answers, place, locale)}
      steps={steps.map((step) => ({ step, href: inLocale(locale, changePage(step)) }))}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { QuestionPage } from '@/components/referral/question-page'
import { formState } from '@/components/staff/returned'
import { questionByLink } from '@/services/help-request/queries'
import { visitorByLink } from '@/services/session/current'
import { answer } from '../_page/actions'

interface QuestionProps extends PageProps {
  readonly params: Promise<{ locale: string; secret: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('refer.question')
  return { title: t('title'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: the answer is a POST. */
export default async function Question(props: QuestionProps) {
  await localeOf(props)
  const { secret } = await props.params
  return (
    <QuestionPage
      {...(await show(questionByLink(visitorByLink(secret), {})))}
      secret={secret}
      form={await formState(await returnedForm('question', await props.searchParams))}
      answer={answer}
      phone={(await city()).phone}
    />
  )
}

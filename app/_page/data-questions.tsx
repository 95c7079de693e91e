import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { QuestionsPage } from '@/components/privacy/questions-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { openQuestions } from '@/services/privacy/queries'
import { localeOf, type PageProps, titled } from './page-props'

export async function questionsTitle(props: PageProps) {
  const t = await getTranslations('data.questions')
  return titled(t('title'), props)
}

/** Staff see the questions and find out who asks; an admin erases. One page, with what each may do. */
export async function questionsPage(
  props: PageProps,
  actions: ComponentProps<typeof QuestionsPage>['actions'],
) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  return (
    <QuestionsPage
      questions={await show(openQuestions(await signedInActor(), {}))}
      form={await formState(await returnedForm('data-question', query))}
      saved={query.gedaan !== undefined}
      path={(to) => inLocale(locale, to)}
      actions={actions}
    />
  )
}

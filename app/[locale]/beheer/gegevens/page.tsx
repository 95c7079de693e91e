import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { QuestionsPage } from '@/components/privacy/questions-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { openQuestions } from '@/services/privacy/queries'
import { answer, erase } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale })
  const title = t('data.questions.title')
  return { title: (await searchParams).fout ? t('common.errorPrefix', { title }) : title }
}

export default async function Erasures({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  return (
    <QuestionsPage
      questions={await show(openQuestions(await signedInActor(), {}))}
      form={await formState(await returnedForm('data-question', query))}
      saved={query.gedaan !== undefined}
      path={(to) => inLocale(locale, to)}
      actions={{ erase, answer }}
    />
  )
}

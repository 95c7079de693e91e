import { getTranslations } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { Question } from '@/components/help-request/question'
import { WhenFields } from '@/components/help-request/when-fields'
import { whenValues } from '../../_page/when-values'
import { saveWhen } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('when.title'), props)
}

export default async function When(props: PageProps) {
  const { answers, form, errors, frame, locale } = await question('when', props)
  return (
    <Question action={saveWhen} frame={frame}>
      <WhenFields
        heading
        errors={errors}
        locale={locale}
        now={new Date()}
        values={whenValues(form, answers.when)}
      />
    </Question>
  )
}

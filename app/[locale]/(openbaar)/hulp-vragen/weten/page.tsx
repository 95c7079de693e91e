import { getTranslations } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { KnowFields } from '@/components/help-request/know-fields'
import { Question } from '@/components/help-request/question'
import { saveKnow } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('know.title'), props)
}

export default async function GoodToKnow(props: PageProps) {
  const { answers, form, errors, frame, locale } = await question('know', props)
  const { know } = answers
  return (
    <Question action={saveKnow} frame={frame}>
      <KnowFields
        errors={errors}
        goodToKnow={form.text('goodToKnow', know?.goodToKnow)}
        language={form.text('language', know?.language ?? locale)}
        genderWish={form.text('genderWish', know?.genderWish ?? 'any')}
      />
    </Question>
  )
}

import { getTranslations } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { KnowFields } from '@/components/help-request/know-fields'
import { Question } from '@/components/help-request/question'
import { HELP_KINDS, keepsCompany } from '@/domain/help-request/kinds'
import { saveKnow } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('know.title'), props)
}

export default async function GoodToKnow(props: PageProps) {
  const { answers, form, errors, frame, locale } = await question('know', props)
  const { know, what } = answers
  const kind = HELP_KINDS.find((one) => one === what?.kind)
  return (
    <Question action={saveKnow} frame={frame}>
      <KnowFields
        errors={errors}
        goodToKnow={form.text('goodToKnow', know?.goodToKnow)}
        language={form.text('language', know?.language ?? locale)}
        genderWish={form.text('genderWish', know?.genderWish ?? 'any')}
        bounds={form.list('bounds', know?.bounds)}
        topics={form.list('topics', know?.topics)}
        company={kind === undefined || keepsCompany(kind)}
      />
    </Question>
  )
}

import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { type PageProps, titled } from '@/app/_page/page-props'
import { Question } from '@/components/help-request/question'
import { WhatFields } from '@/components/help-request/what-fields'
import { askedKinds } from '@/domain/city/kinds'
import { saveWhat } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('what.title'), props)
}

export default async function What(props: PageProps) {
  const { answers, form, errors, frame, forOther } = await question('what', props)
  return (
    <Question action={saveWhat} frame={frame}>
      <WhatFields
        errors={errors}
        forOther={forOther}
        kinds={askedKinds((await city()).kinds)}
        kind={form.text('kind', answers.what?.kind)}
        details={form.text('details', answers.what?.details)}
      />
    </Question>
  )
}

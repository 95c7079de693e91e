import { getTranslations } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { Question } from '@/components/help-request/question'
import { WhoFields } from '@/components/help-request/who-fields'
import { saveWho } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('who.title'), props)
}

export default async function Who(props: PageProps) {
  const { answers, form, errors, frame, forOther } = await question('who', props)
  const { who } = answers
  return (
    <Question action={saveWho} frame={frame}>
      <WhoFields
        errors={errors}
        forOther={forOther}
        name={form.text('name', who?.name)}
        phone={form.text('phone', who?.phone)}
        email={form.text('email', who?.email)}
      />
    </Question>
  )
}

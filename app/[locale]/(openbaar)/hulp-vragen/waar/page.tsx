import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import type { ReturnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { Question } from '@/components/help-request/question'
import { WhereFields } from '@/components/help-request/where-fields'
import { VISITOR } from '@/domain/kernel/actor'
import { searchAddresses } from '@/services/address/queries'
import { neighbourhoods } from '@/services/city/queries'
import { saveWhere } from '../_steps/actions'
import { likely } from '../_steps/address'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  await localeOf(props)
  const t = await getTranslations('ask')
  const { form } = await question('where', props)
  // Several addresses is no mistake of anybody, so the title says nothing of one.
  if (isChoosing(form)) return { title: t('where.title') }
  return titled(t('where.title'), props)
}

const isChoosing = (form: ReturnedForm) => form.issueOf('address')?.reason === 'address.choose'

export default async function Where(props: PageProps) {
  const { answers, form, errors, frame, forOther } = await question('where', props)
  const typed = form.text('address', answers.where?.typed)
  const reason = form.issueOf('address')?.reason
  const searched = reason?.startsWith('address.') && reason !== 'address.missing'
  const found = searched ? await show(searchAddresses(VISITOR, { text: typed.slice(0, 200) })) : null
  const choosing = isChoosing(form)
  return (
    <Question action={saveWhere} frame={choosing ? { ...frame, errors: { ...errors, all: [] } } : frame}>
      <WhereFields
        forOther={forOther}
        typed={typed}
        box={form.text('box', answers.where?.box)}
        error={choosing ? undefined : errors.at('address')}
        found={found && likely(found, typed)}
        choice={form.text('addressId')}
        quarters={found ? await show(neighbourhoods(VISITOR, {})) : []}
        quarter={form.text('quarter', answers.where?.quarter)}
        point={form.text('point', answers.where?.point)}
        quarterError={errors.at('quarter')}
      />
    </Question>
  )
}

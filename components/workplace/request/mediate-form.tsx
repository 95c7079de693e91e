import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { TextArea } from '@/components/ui/text-area'
import { PairForm, type PairFormProps } from './pair-form'

/** After the talk with both: what was agreed, and when somebody asks again. */
export async function MediateForm(props: PairFormProps) {
  const t = await getTranslations('work.pair.mediate')
  const { form } = props
  return (
    <PairForm {...props} did="mediated" title={t('title')} open>
      <TextArea
        name="agreed"
        rows={3}
        label={t('agreed')}
        error={form.error('agreed')}
        defaultValue={form.text('agreed')}
      />
      <DateInput
        name="againOn"
        label={t('againOn')}
        error={form.error('againOn')}
        defaultValue={form.text('againOn')}
      />
      <div>
        <Button kind="primary">{t('save')}</Button>
      </div>
    </PairForm>
  )
}

import { getTranslations } from 'next-intl/server'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'

const MAY = ['yes', 'no'] as const

/** Who is at the other end matters where somebody at home must not know. Nothing chosen: not asked. */
export async function SafeContactFields({ form }: { form: FormState }) {
  const t = await getTranslations('work.call.safe')
  const common = await getTranslations('common')
  const open = form.text('whoAnswers') !== '' || form.text('mayLeaveMessage') !== ''
  return (
    <Details summary={t('title')} open={open}>
      <div className="flex flex-col gap-1.5">
        <FormField
          form={form}
          name="whoAnswers"
          label={t('who')}
          hint={t('whoHint')}
          optional={common('optional')}
        />
        <RadioGroup
          name="mayLeaveMessage"
          label={t('message')}
          error={form.error('mayLeaveMessage')}
          choices={MAY.map((value) => ({ value, label: t(`answer.${value}`) }))}
          defaultValue={form.text('mayLeaveMessage')}
          columns
        />
      </div>
    </Details>
  )
}

import { getTranslations } from 'next-intl/server'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'

/** The daughter who calls for her mother: who she is, and whether her mother knows. */
export async function CallerFields({ form }: { form: FormState }) {
  const t = await getTranslations('work.forOther')
  const common = await getTranslations('common')
  const open = form.text('proxyName') !== '' || form.error('proxyPhone') !== undefined
  return (
    <Details summary={t('title')} open={open}>
      <div className="flex flex-col gap-1.5">
        <p>{t('lead')}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          <FormField form={form} name="proxyName" label={t('proxyName')} />
          <FormField form={form} name="proxyPhone" type="tel" label={t('proxyPhone')} />
        </div>
        <FormField
          form={form}
          name="proxyRelation"
          label={t('proxyRelation')}
          hint={t('relationHint')}
          optional={common('optional')}
        />
        <RadioGroup
          name="residentKnows"
          label={t('knows')}
          error={form.error('residentKnows')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
          defaultValue={form.text('residentKnows')}
          columns
        />
      </div>
    </Details>
  )
}
